import { Button, Link, makeStyles } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { TaskLine } from './TaskLine.tsx'
import type { HomeState } from './use-home.ts'

const useStyles = makeStyles({
  rest: { display: 'inline-block', padding: '8px 8px 8px 48px' },
  // On a phone rows run from edge to edge; a sentence starts where their text does.
  narrow: { padding: '0 8px' },
})

type Props = { home: HomeState }

const Nothing = ({ home }: Props) => {
  const [, navigate] = useLocation()
  const later = home.data?.later ?? 0
  if (later === 0)
    return (
      <Empty act={<Button onClick={() => navigate('/jobs?mine=true')}>Jobs I am on</Button>}>
        Nothing is due, and nothing of yours could be started.
      </Empty>
    )
  const things = later === 1 ? '1 thing' : `${later} things`
  return (
    <Empty act={home.showsRest ? null : <Button onClick={home.showRest}>Show {later === 1 ? 'it' : 'them'}</Button>}>
      Nothing is due. {things} you could start.
    </Empty>
  )
}

/** What to do now: late work first, then by due date; blocked work is never here. */
export const DoNext = ({ home }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const { data, tasks } = home
  if (!data || !tasks) return null
  const nothingDue = data.thisWeek === 0
  const rows = nothingDue && !home.showsRest ? [] : tasks
  const more = Math.max(0, data.thisWeek - tasks.length)
  return (
    <section aria-labelledby={narrow ? undefined : 'do-next'} aria-label={narrow ? 'Do next' : undefined}>
      {!narrow && (
        <SectionHead
          id="do-next"
          title="Do next"
          count={more > 0 ? `${tasks.length} of ${data.thisWeek}` : undefined}
        />
      )}
      {nothingDue && (
        <div {...(narrow && { className: styles.narrow })}>
          <Nothing home={home} />
        </div>
      )}
      <ul className={shared.list}>
        {rows.map((row, at) => (
          <TaskLine key={`${row.job} ${row.task}`} row={row} teach={at === 0 && data.newToTime === true} />
        ))}
      </ul>
      {more > 0 && !home.showsRest && (
        <Link as="button" className={styles.rest} onClick={home.showRest}>
          {more} more this week
        </Link>
      )}
    </section>
  )
}
