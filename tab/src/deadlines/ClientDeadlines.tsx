import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientPage, DeadlineRow } from '@praxis/practice'
import { addMonths, monthsExpected } from '@praxis/practice'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { DeadlineRows, lineHeight } from './DeadlineRows.tsx'
import { deadlinesPath } from './deadline-place.ts'
import { Subscribe } from './Subscribe.tsx'

const useStyles = makeStyles({
  part: { padding: '16px 8px 0', [from.middle]: { padding: '16px 0 0' } },
  edge: { margin: '0 -8px', [from.middle]: { margin: '0 -16px' } },
})

/** As many as are shown: a client of weekly and monthly services has fewer in two years. */
const most = 1000

type PartProps = { id: string; title: string; rows: DeadlineRow[]; empty?: string; children?: ReactNode }

const Part = ({ id, title, rows, empty, children }: PartProps) => {
  const styles = useStyles()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <SectionHead id={id} title={title} count={rows.length}>
        {children}
      </SectionHead>
      {rows.length === 0 && empty ? (
        <Empty>{empty}</Empty>
      ) : (
        <div className={styles.edge}>
          <DeadlineRows label={title} rows={rows} ofClient />
        </div>
      )}
    </section>
  )
}

/** A client's statutory deadlines: what is overdue, the next 12 months, and what was filed in the last 12. */
export const ClientDeadlines = ({ client }: { client: ClientPage }) => {
  const narrow = useNarrow()
  const shared = useSharedStyles()
  const { today } = useMe()
  const [first, last] = [addMonths(today, -monthsExpected), addMonths(today, monthsExpected)]
  const { data, error, refetch } = useAsk('deadlines', { client: client.key, first, last, most })
  if (error && !data)
    return <Failure what="The deadlines could not be loaded." error={error} retry={() => void refetch()} />
  if (!data) return <RowBars rows={8} height={lineHeight(narrow)} columns="28px minmax(0, 1fr)" />
  const overdue = data.rows.filter(({ state }) => state === 'overdue')
  const past = data.rows.filter(({ state, why }) => state !== 'overdue' && why.date < today)
  const coming = data.rows.filter(({ why }) => why.date >= today)
  return (
    <>
      {overdue.length > 0 && <Part id="client-overdue" title="Overdue" rows={overdue} />}
      <Part
        id="client-next-deadlines"
        title="Next 12 months"
        rows={coming}
        empty="No statutory deadline falls in the next 12 months. They come with services whose template names them."
      >
        <Link href={deadlinesPath({ client: client.key })} className={mergeClasses(shared.link, shared.caption)}>
          By month
        </Link>
        <Subscribe client={client} size="small" />
      </Part>
      {past.length > 0 && <Part id="client-past-deadlines" title="Last 12 months" rows={[...past].reverse()} />}
    </>
  )
}
