import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { JobBehind, JobChange, JobsBehind } from '@praxis/practice'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { SelectBox } from '#src/frame/table/SelectBox.tsx'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { jobs as jobsInWords } from '#src/work/apply/apply-words.ts'
import { jobPath } from '#src/work/job-place.ts'
import { capital } from '../template-words.ts'
import { changeWords, editWords } from './change-words.ts'
import type { ChangeOnJobs, LiveChoice } from './live-choice.ts'
import { isTaken, takenState, turn, turnAll } from './live-choice.ts'

const columns = '24px minmax(0, 1fr) minmax(0, 1fr)'

const useStyles = makeStyles({
  table: { display: 'block', margin: '0 -8px' },
  body: { display: 'block' },
  row: {
    display: 'grid',
    gridTemplateColumns: columns,
    columnGap: '8px',
    padding: '4px 8px',
    [from.middle]: { gridTemplateColumns: '24px minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1fr) 152px' },
  },
  change: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { textAlign: 'left', fontWeight: 'normal' },
  onlyWide: { display: 'none', [from.middle]: { display: 'block' } },
  cell: { padding: '6px 0', overflowWrap: 'anywhere', fontWeight: 'normal', textAlign: 'left' },
  box: { padding: '6px 0' },
  /** On a phone it stands above the two that it is about. */
  what: { gridColumn: '2 / -1', [from.middle]: { gridColumn: 'auto' } },
  before: { gridColumn: 2, color: tokens.colorNeutralForeground2, [from.middle]: { gridColumn: 'auto' } },
  jobs: { gridColumn: '2 / -1', [from.middle]: { gridColumn: 'auto' } },
  expand: { minWidth: 0, padding: '0 4px', marginLeft: '-4px', fontWeight: 'normal' },
  inside: { gridColumn: '1 / -1', paddingLeft: '24px' },
  job: { gridTemplateColumns: '24px minmax(0, 1fr)', height: 'auto', minHeight: '32px', padding: '4px 0' },
  said: { overflowWrap: 'anywhere' },
})

type OnJobProps = { row: JobBehind; change: JobChange; choice: LiveChoice; set: (choice: LiveChoice) => void }

/** One job under a change: taken or not, and the edit of its own that speaks against it. */
const OnJob = ({ row, change, choice, set }: OnJobProps) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const name = `${row.clientName}, ${row.name}`
  return (
    <li className={mergeClasses(shared.row, styles.job)}>
      <SelectBox
        label={`Take it on ${name}`}
        checked={isTaken(choice, row, change)}
        onChange={() => set(turn(choice, row, change))}
      />
      <span className={styles.said}>
        <Link href={jobPath(row.job)} className={shared.link}>
          {name}
        </Link>
        {change.clash && (
          <span className={shared.warning}>
            {' · '}
            {editWords(change.clash, say)}
          </span>
        )}
      </span>
    </li>
  )
}

const countWords = ({ on }: ChangeOnJobs): string => {
  const edited = on.filter(({ change }) => change.clash).length
  return edited > 0 ? `${jobsInWords(on.length)}, ${edited} edited` : jobsInWords(on.length)
}

type Props = { changes: ChangeOnJobs[]; behind: JobsBehind; choice: LiveChoice; set: (choice: LiveChoice) => void }

const ChangeRow = ({ change, behind, choice, set }: Omit<Props, 'changes'> & { change: ChangeOnJobs }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [open, setOpen] = useState(false)
  const base = behind.bases[change.on[0]?.row.base ?? 0] ?? behind.template
  const words = changeWords(change.id, base, behind.template)
  return (
    <tr className={mergeClasses(styles.row, styles.change)}>
      <td className={styles.box}>
        <SelectBox
          label={`Take ${words.what}`}
          checked={takenState(choice, change)}
          onChange={() => set(turnAll(choice, change))}
        />
      </td>
      <th scope="row" className={mergeClasses(styles.cell, styles.what)}>
        {words.what}
      </th>
      <td className={mergeClasses(styles.cell, styles.before)}>{capital(words.before)}</td>
      <td className={styles.cell}>{capital(words.after)}</td>
      <td className={styles.jobs}>
        <Button
          appearance="transparent"
          className={styles.expand}
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          aria-label={`${countWords(change)} with ${words.what}`}
          onClick={() => setOpen(!open)}
        >
          {countWords(change)}
        </Button>
      </td>
      {open && (
        <td className={styles.inside}>
          <ul className={shared.list}>
            {change.on.map(({ row, change: each }) => (
              <OnJob key={row.job} row={row} change={each} choice={choice} set={set} />
            ))}
          </ul>
        </td>
      )}
    </tr>
  )
}

/** What the newest version changes, each change once, with the jobs that it concerns. */
export const ChangeTable = ({ changes, behind, choice, set }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <table className={styles.table} aria-label="What changes">
      <thead className={mergeClasses(shared.caption, styles.body)}>
        <tr className={styles.row}>
          <th scope="col" className={styles.head}>
            <span className={shared.unseen}>Taken</span>
          </th>
          {['What', 'Before', `Version ${behind.template.version}`, 'Live jobs'].map(name => (
            <th key={name} scope="col" className={mergeClasses(styles.head, styles.onlyWide)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {changes.map(change => (
          <ChangeRow key={change.id} change={change} behind={behind} choice={choice} set={set} />
        ))}
      </tbody>
    </table>
  )
}
