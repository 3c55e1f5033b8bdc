import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { leads } from '@praxis/practice'
import { useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import { useAct } from '#src/frame/use-act.ts'
import { from } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { writeJobsInput } from '../jobs-list.ts'
import type { JobsState } from '../use-jobs.ts'
import { SaveViewDialog } from './SaveViewDialog.tsx'
import type { View, ViewsState } from './use-views.ts'

const useStyles = makeStyles({
  name: {
    minWidth: 0,
    maxWidth: '160px',
    minHeight: '44px',
    fontWeight: 'normal',
    [from.middle]: { maxWidth: '240px', minHeight: '32px' },
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  list: { maxHeight: '480px', overflowY: 'auto', maxWidth: '320px' },
})

type Props = { jobs: JobsState; state: ViewsState }

const Choices = ({ title, views }: { title: string; views: View[] }) =>
  views.length > 0 && (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {views.map(({ key, name }) => (
        <MenuItemRadio key={key} name="view" value={key}>
          {name}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  )

/** What can be done with the view that is shown: changed, taken away, or begun with. */
const OfCurrent = ({ current, state, change }: { current: View; state: ViewsState; change: () => void }) => {
  const { person } = useMe()
  const act = useAct()
  const mayChange = current.shared ? leads(person) : current.owner === person.key
  const isFirst = state.firstView === current.key
  return (
    <>
      <MenuItem onClick={() => void act('choose-view', isFirst ? {} : { view: current.key })}>
        {isFirst ? 'Begin with all jobs' : 'Begin with this view'}
      </MenuItem>
      {mayChange && <MenuItem onClick={change}>Change this view…</MenuItem>}
      {mayChange && (
        <MenuItem onClick={() => void act('remove-view', { view: current.key })}>Remove this view</MenuItem>
      )}
    </>
  )
}

/** Which saved view is shown, and the others to choose from; `v` opens it. */
export const ViewMenu = ({ jobs, state }: Props) => {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const [saving, setSaving] = useState<'new' | 'change'>()
  useKeys('Jobs', [{ keys: 'v', words: 'Saved views', run: () => setOpen(true) }])
  const { views, current, isChanged } = state
  const name = current ? `${current.name}${isChanged ? ' (changed)' : ''}` : 'All jobs'
  const pick = (key: string | undefined) => {
    const view = views.find(each => each.key === key)
    if (view) state.open(view)
    else jobs.goTo(writeJobsInput({}, jobs.view))
  }
  return (
    <>
      <Menu
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        checkedValues={{ view: [current?.key ?? 'all'] }}
        onCheckedValueChange={(_, { checkedItems: [key] }) => pick(key)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.name}
            icon={<ChevronDown16Regular />}
            iconPosition="after"
            aria-label={`View: ${name}`}
          >
            <span className={styles.words}>{name}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.list}>
            <MenuItemRadio name="view" value="all">
              All jobs
            </MenuItemRadio>
            <Choices title="Mine" views={views.filter(({ shared }) => !shared)} />
            <Choices title="Everybody’s" views={views.filter(({ shared }) => shared)} />
            <MenuDivider />
            <MenuItem onClick={() => setSaving('new')}>Save as a view…</MenuItem>
            {current && <OfCurrent current={current} state={state} change={() => setSaving('change')} />}
          </MenuList>
        </MenuPopover>
      </Menu>
      {saving && (
        <SaveViewDialog
          jobs={jobs}
          before={saving === 'change' ? current : undefined}
          close={() => setSaving(undefined)}
        />
      )}
    </>
  )
}
