// biome-ignore-all lint/a11y/useSemanticElements: rows that the virtualizer places cannot be rows of a table element
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { JobGroup, JobKey } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Selection } from '#src/frame/table/use-selection.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { useService } from '#src/service/service.ts'
import { groupWords } from './group-words.ts'
import type { GroupOnLine } from './use-lines.ts'

const useStyles = makeStyles({
  head: {
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  opens: {
    justifyContent: 'flex-start',
    minWidth: 0,
    minHeight: '44px',
    padding: '0 8px 0 0',
    columnGap: '4px',
    [from.middle]: { minHeight: '32px' },
  },
  select: { marginLeft: 'auto', flexShrink: 0, minWidth: 0 },
  cell: { display: 'flex', alignItems: 'center', columnGap: '8px', width: '100%', minWidth: 0 },
})

type Props = {
  by: JobGroup
  line: number
  on: GroupOnLine
  selection: Selection<JobKey> | undefined
  /** In a table, or among the items of a list. */
  of: 'table' | 'list'
}

/** The head of a group: what its jobs have in common and how many there are; it closes, opens, and ticks them all. */
export const GroupHead = ({ by, line, on, selection, of }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { host } = useService()
  const { group, isOpen, toggle, keys } = on
  const words = groupWords(by, group, { person: say.person, locale: host.locale })
  const select = async () => selection?.add(await keys())
  const onKey: Record<string, () => void> = {
    ArrowLeft: () => toggle(false),
    ArrowRight: () => toggle(true),
    ...(selection && { x: () => void select() }),
  }
  return (
    <div
      role={of === 'table' ? 'row' : 'listitem'}
      data-row={line}
      className={styles.head}
      {...(of === 'table' && { 'aria-rowindex': line + 2 })}
    >
      <div {...(of === 'table' && { role: 'cell' })} className={styles.cell}>
        <Button
          appearance="transparent"
          className={styles.opens}
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          data-row-link
          onClick={() => toggle(!isOpen)}
          onKeyDown={event => {
            const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : onKey[event.key]
            if (!act) return
            event.preventDefault()
            act()
          }}
        >
          {words}
        </Button>
        <span className={mergeClasses(shared.aside, shared.tabular)}>{group.jobs}</span>
        {selection && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.select}
            aria-label={`Select all of ${words}`}
            onClick={() => void select()}
          >
            Select all
          </Button>
        )}
      </div>
    </div>
  )
}
