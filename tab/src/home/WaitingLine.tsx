import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { WaitingRow } from '@praxis/practice'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useMe } from '#src/people/use-me.ts'
import { sayDays } from '#src/work/status/say-waiting.ts'
import { useWaitingWords, WhomIcon } from '#src/work/status/WaitingSign.tsx'

const useStyles = makeStyles({
  row: { gridTemplateColumns: '32px minmax(0, 1fr) auto auto' },
  words: { display: 'flex', columnGap: '8px', minWidth: 0, alignItems: 'baseline' },
  stacked: { flexDirection: 'column', alignItems: 'stretch', rowGap: '2px' },
  narrow: { padding: '4px 8px' },
  who: { flexShrink: 0, maxWidth: '50%' },
  whole: { maxWidth: '100%' },
  act: { minWidth: '72px' },
})

type Props = { row: WaitingRow; subject: string; what: string; icon: React.ReactNode; children?: React.ReactNode }

const Line = ({ row, subject, what, icon, children }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  return (
    <li
      className={mergeClasses(shared.row, shared.edge, styles.row, narrow && shared.tall, narrow && styles.narrow)}
      data-row
    >
      {icon}
      <span className={mergeClasses(styles.words, narrow && styles.stacked)}>
        <Link
          href={`/job/${row.job}`}
          className={mergeClasses(shared.link, shared.oneLine, styles.who, narrow && styles.whole)}
          data-row-link
        >
          {subject}
        </Link>
        {narrow ? <span className={shared.caption}>{what}</span> : <Ellipsis text={what} className={shared.context} />}
      </span>
      {children}
    </li>
  )
}

const said = (parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ')

const sayLength = (days: number): string => (days > 0 ? sayDays(days) : 'today')

const Since = ({ days, next }: { days: number; next: string | undefined }) => {
  const shared = useSharedStyles()
  const words = [sayLength(days), next && `next ${next}`].filter(Boolean).join(', ')
  return <span className={mergeClasses(shared.tabular, shared.aside)}>{words}</span>
}

/** A job that waits on me: whoever put it there, for what, and how long. */
export const WaitsOnMe = ({ row }: { row: WaitingRow }) => {
  const say = useSay()
  const { days } = useWaitingWords()(row.waiting)
  const { by, note } = row.waiting
  return (
    <Line
      row={row}
      icon={<PersonAvatar person={by} />}
      subject={say.person(by)}
      what={said([note ?? 'waits on you', `${row.clientName}, ${row.jobName}`])}
    >
      <Since days={days} next={undefined} />
      <span />
    </Line>
  )
}

/** A job of which I asked somebody for something: how long, when to ask again, and that I have. */
export const ToChase = ({ row }: { row: WaitingRow }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const act = useAct()
  const say = useSay()
  const { today } = useMe()
  const { waiting, clientName, jobName } = row
  const { whom, days } = useWaitingWords()(waiting)
  const isClient = waiting.on.kind === 'client'
  const chased = waiting.chased === today
  return (
    <Line
      row={row}
      icon={<WhomIcon on={waiting.on} />}
      subject={isClient ? clientName : whom}
      what={said([
        narrow ? sayLength(days) : undefined,
        waiting.note,
        isClient ? jobName : `${clientName}, ${jobName}`,
      ])}
    >
      {narrow ? <span /> : <Since days={days} next={waiting.next && say.date(waiting.next)} />}
      {chased ? (
        <span />
      ) : (
        <Button
          size="small"
          className={styles.act}
          aria-label={`Chased ${isClient ? clientName : whom}, ${jobName}`}
          onClick={() => void act('note-chase', { job: row.job })}
        >
          Chased
        </Button>
      )}
    </Line>
  )
}
