import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { HistoryEntry, JobPage } from '@praxis/practice'
import { leads } from '@praxis/practice'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { WhyNoUndo } from '#src/frame/WhyNoUndo.tsx'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useMe } from '#src/people/use-me.ts'

const useStyles = makeStyles({
  history: { paddingTop: '8px' },
  row: { gridTemplateColumns: '24px 136px minmax(0, 1fr) auto 48px' },
  narrow: { gridTemplateColumns: '32px minmax(0, 1fr) auto', padding: '0 16px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  undo: { justifySelf: 'end', fontSize: tokens.fontSizeBase200 },
})

/** Staff take back what they did; partners and managers what anybody did. */
const useMayUndo = () => {
  const { person } = useMe()
  const all = leads(person)
  return ({ actor }: HistoryEntry) => all || actor === person.key
}

const Undo = ({ entry }: { entry: HistoryEntry }) => {
  const styles = useStyles()
  const act = useAct()
  return (
    <Link
      as="button"
      className={styles.undo}
      aria-label={`Undo: ${entry.sentence}`}
      onClick={() => void act('undo', { commit: entry.commit })}
    >
      Undo
    </Link>
  )
}

const Entry = ({ entry }: { entry: HistoryEntry }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const narrow = useNarrow()
  const mayUndo = useMayUndo()
  const undo = !mayUndo(entry) ? <span /> : entry.undoable ? <Undo entry={entry} /> : <WhyNoUndo {...entry} />
  if (narrow)
    return (
      <li className={mergeClasses(shared.row, shared.tall, styles.narrow)} data-row>
        <PersonAvatar person={entry.actor} />
        <span className={styles.lines}>
          <Ellipsis text={say.sentence(entry.sentence)} />
          <span className={shared.caption}>
            {entry.actorName} · {say.moment(entry.at)}
          </span>
        </span>
        {undo}
      </li>
    )
  return (
    <li className={mergeClasses(shared.row, shared.edge, styles.row)} data-row>
      <PersonAvatar person={entry.actor} />
      <Ellipsis text={entry.actorName} className={shared.context} />
      <Ellipsis text={say.sentence(entry.sentence)} />
      <span className={mergeClasses(shared.aside, shared.tabular)}>{say.moment(entry.at)}</span>
      {undo}
    </li>
  )
}

/** Who did what to the job, newest first, each act with its undo where it can be undone. */
export const JobHistory = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <ul className={mergeClasses(shared.list, styles.history)} aria-label="History">
      {job.history.map(entry => (
        <Entry key={entry.commit} entry={entry} />
      ))}
    </ul>
  )
}
