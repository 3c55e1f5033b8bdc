import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Tag,
} from '@fluentui/react-components'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss'
import type { JobRole, TemplateView } from '@praxis/practice'
import { useSay } from '#src/frame/use-say.ts'
import { usePeople } from '#src/people/use-people.ts'
import { rolesOf, roleWords } from './apply-words.ts'
import type { ApplyState } from './use-apply.ts'

const useStyles = makeStyles({
  list: { maxHeight: '320px', overflowY: 'auto' },
  tags: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
})

type Props = { apply: ApplyState; role: JobRole }

const SetAll = ({ apply, role }: Props) => {
  const styles = useStyles()
  const people = usePeople()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ChevronDown12Regular />} iconPosition="after">
          Set all to
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {people.workers.map(({ key, name }) => (
            <MenuItem key={key} onClick={() => apply.setRole(role, key)}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** Roles that nobody has: who takes them, for all jobs at once. */
export const MissingRoles = ({ apply, template }: { apply: ApplyState; template: TemplateView }) => {
  const styles = useStyles()
  const say = useSay()
  const roles = rolesOf(template)
  const missing = (role: JobRole) => apply.preview?.jobs.filter(job => job.missing.includes(role)).length ?? 0
  const filled = roles.filter(role => apply.fill[role])
  return (
    <>
      {roles
        .filter(role => missing(role) > 0)
        .map(role => (
          <MessageBar key={role} intent="warning">
            <MessageBarBody>
              {missing(role)} {missing(role) === 1 ? 'has' : 'have'} no {role}. Their steps would be nobody’s.
            </MessageBarBody>
            <MessageBarActions>
              <SetAll apply={apply} role={role} />
            </MessageBarActions>
          </MessageBar>
        ))}
      {filled.length > 0 && (
        <div className={styles.tags}>
          {filled.map(role => (
            <Tag
              key={role}
              size="small"
              appearance="brand"
              dismissible
              dismissIcon={<Dismiss12Regular aria-label="Leave it open again" />}
              onClick={() => apply.setRole(role, null)}
            >
              {roleWords[role]} where there was none: {say.person(apply.fill[role])}
            </Tag>
          ))}
        </div>
      )}
    </>
  )
}
