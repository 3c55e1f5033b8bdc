import {
  Button,
  Menu,
  MenuDivider,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
  tokens,
} from '@fluentui/react-components'
import { PersonAdd20Regular } from '@fluentui/react-icons/svg/person-add'
import type { PersonKey } from '@praxis/practice'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { PersonAvatar } from './PersonAvatar.tsx'
import { usePeople } from './use-people.ts'

const useStyles = makeStyles({
  avatar: { minWidth: '28px', padding: '2px', borderRadius: tokens.borderRadiusCircular },
  named: {
    justifyContent: 'flex-start',
    columnGap: '6px',
    padding: '0 6px',
    marginLeft: '-6px',
    fontWeight: 'normal',
    fontSize: tokens.fontSizeBase300,
  },
  list: { maxHeight: '320px', overflowY: 'auto' },
})

const nobody = 'nobody'

type Props = {
  /** What the person is chosen as: `reviewer`. */
  as: string
  person: PersonKey | undefined
  onPick: (person: PersonKey | null, future: boolean) => void
  named?: boolean
  /** It can be meant for the jobs to come as well. */
  recurring?: boolean
}

type Reach = 'this' | 'future'

const Reaches = () => (
  <>
    <MenuItemRadio name="reach" value="this" persistOnClick>
      For this job
    </MenuItemRadio>
    <MenuItemRadio name="reach" value="future" persistOnClick>
      For this job and the future
    </MenuItemRadio>
    <MenuDivider />
  </>
)

/** Somebody, and a menu to choose somebody else or nobody. */
export const PersonPicker = ({ as, person, onPick, named = false, recurring = false }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const people = usePeople()
  const [reach, setReach] = useState<Reach>('this')
  const name = person ? people.name(person) : 'Nobody'
  const face = person ? <PersonAvatar person={person} size={named ? 20 : 24} /> : <PersonAdd20Regular />
  const button = (
    <Button appearance="subtle" size="small" className={named ? styles.named : styles.avatar}>
      {face}
      <span className={shared.unseen}>{as}: </span>
      <span className={named ? '' : shared.unseen}>{name}</span>
    </Button>
  )
  return (
    <Menu
      checkedValues={{ person: [person ?? nobody], reach: [reach] }}
      onOpenChange={() => setReach('this')}
      onCheckedValueChange={(_, { name: group, checkedItems }) => {
        const [picked = nobody] = checkedItems
        if (group === 'reach') return setReach(picked === 'future' ? 'future' : 'this')
        const found = people.workers.find(({ key }) => key === picked)
        if ((found?.key ?? null) !== (person ?? null))
          onPick(found?.key ?? null, reach === 'future' && found !== undefined)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        {named ? (
          button
        ) : (
          <Tooltip content={`${as}: ${name}`} relationship="inaccessible">
            {button}
          </Tooltip>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {recurring && <Reaches />}
          {people.workers.map(({ key, name: who, title }) => (
            <MenuItemRadio key={key} name="person" value={key} {...(title && { secondaryContent: title })}>
              {who}
            </MenuItemRadio>
          ))}
          <MenuItemRadio name="person" value={nobody}>
            Nobody
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
