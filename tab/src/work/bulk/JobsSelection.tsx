import {
  Button,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { JobKey } from '@praxis/practice'
import { lazy, Suspense, useState } from 'react'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import type { Selection } from '#src/frame/table/use-selection.ts'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useService } from '#src/service/service.ts'
import type { Lines } from '../groups/use-lines.ts'
import { writeJobsInput } from '../jobs-list.ts'
import type { JobsState } from '../use-jobs.ts'
import { allMatchingJobs, mostJobs } from '../use-jobs.ts'
import type { JobActKind } from './job-act-draft.ts'

const JobActDialog = lazy(() => import('./JobActDialog.tsx').then(({ JobActDialog: dialog }) => ({ default: dialog })))

const useStyles = makeStyles({ count: { fontWeight: tokens.fontWeightSemibold } })

type Props = {
  jobs: JobsState
  lines: Lines
  selection: Selection<JobKey>
  moves: RowMoves
  /** On a phone rows are ticked once somebody asked to. */
  selecting: boolean
  leave: () => void
}

const acts: { kind: JobActKind; words: string; key: string; does: string }[] = [
  { kind: 'assign', words: 'Assign', key: 'a', does: 'Assign the selected jobs, or the one in focus' },
  { kind: 'date', words: 'Move', key: 'd', does: 'Move the selected jobs, or the one in focus' },
  { kind: 'stage', words: 'Stage', key: 'e', does: 'Stage of the selected jobs, or of the one in focus' },
  { kind: 'tag', words: 'Tag', key: '#', does: 'Tag the selected jobs, or the one in focus' },
  { kind: 'cancel', words: 'Cancel jobs', key: 'Delete', does: 'Cancel the selected jobs, or the one in focus' },
]

/** Ticks rows by key and opens an act on them. */
const useSelectionKeys = (
  { lines, selection, moves }: Pick<Props, 'lines' | 'selection' | 'moves'>,
  open: (kind: JobActKind, on: JobKey[]) => void,
) => {
  const inFocus = () => lines.rowAt(Number(moves.current()?.dataset.row ?? -1))?.key
  const chosen = (): JobKey[] => {
    const focused = inFocus()
    return selection.selected.size > 0 ? [...selection.selected] : focused ? [focused] : []
  }
  const known = () =>
    Array.from({ length: lines.count }, (_, at) => lines.rowAt(at)?.key).filter(key => key !== undefined)
  useKeys('Selection', [
    {
      keys: 'x',
      words: 'Select the row in focus',
      run: () => {
        const key = inFocus()
        if (key) selection.toggle(key)
      },
    },
    {
      keys: 'X',
      words: 'Select from the last one to the row in focus',
      run: () => {
        const key = inFocus()
        if (key) selection.addTo(key, known())
      },
    },
    ...acts.map(({ kind, key, does }) => ({ keys: key, words: does, run: () => open(kind, chosen()) })),
    ...(selection.selected.size > 0 ? [{ keys: 'Escape', words: 'Clear the selection', run: selection.clear }] : []),
  ])
}

const MoreActs = ({ open, idle }: { open: (kind: JobActKind) => void; idle: boolean }) => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>
      <Button
        icon={<MoreHorizontal20Regular />}
        aria-label="More to do with the selected jobs"
        disabledFocusable={idle}
      />
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {acts.slice(2).map(({ kind, words }) => (
          <MenuItem key={kind} onClick={() => open(kind)}>
            {words}
          </MenuItem>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
)

type BarProps = Pick<Props, 'jobs' | 'selection'> & { open: (kind: JobActKind) => void; leave: () => void }

const Bar = ({ jobs, selection, open, leave }: BarProps) => {
  const styles = useStyles()
  const service = useService()
  const narrow = useNarrow()
  const count = selection.selected.size
  const matching = Math.min(jobs.total, mostJobs)
  return (
    <FootBar
      label="Selected jobs"
      acts={
        <>
          {(narrow ? acts.slice(0, 2) : acts).map(({ kind, words }) => (
            <Button key={kind} disabledFocusable={count === 0} onClick={() => open(kind)}>
              {words}
            </Button>
          ))}
          {narrow && <MoreActs open={open} idle={count === 0} />}
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Clear the selection" onClick={leave} />
        </>
      }
    >
      <span className={styles.count}>{count} selected</span>
      {count < matching && (
        <Link as="button" onClick={async () => selection.add(await allMatchingJobs(service, jobs.input))}>
          Select all {matching} that match
        </Link>
      )}
    </FootBar>
  )
}

/** What can be done with the ticked jobs: assign, move, tag, all of them at once. */
export const JobsSelection = (props: Props) => {
  const { jobs, selection, selecting } = props
  const leave = () => {
    selection.clear()
    props.leave()
  }
  const [act, setAct] = useState<{ kind: JobActKind; on: JobKey[] }>()
  const open = (kind: JobActKind, on: JobKey[]) => on.length > 0 && setAct({ kind, on })
  useSelectionKeys(props, open)
  return (
    <>
      {(selecting || selection.selected.size > 0) && (
        <Bar jobs={jobs} selection={selection} open={kind => open(kind, [...selection.selected])} leave={leave} />
      )}
      {act && (
        <Suspense>
          <JobActDialog
            kind={act.kind}
            jobs={act.on}
            made={writeJobsInput(jobs.input)}
            close={() => setAct(undefined)}
            done={() => {
              setAct(undefined)
              leave()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
