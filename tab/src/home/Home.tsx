import { makeStyles } from '@fluentui/react-components'
import { sayLongDate } from '@praxis/practice'
import { lazy, Suspense, useRef } from 'react'
import { Failure } from '#src/frame/Failure.tsx'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useKeptFocus } from '#src/frame/use-kept-focus.ts'
import { rowMoves, useRowKeys } from '#src/frame/use-row-keys.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMayAsk, useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { SetupNote } from '#src/setup/SetupNote.tsx'
import { DoNext } from './DoNext.tsx'
import { LastActs } from './LastActs.tsx'
import { NarrowHome } from './NarrowHome.tsx'
import { OnHold } from './OnHold.tsx'
import { IWaitFor, WaitsForMe } from './Reviews.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { TroubleBars } from './TroubleBars.tsx'
import type { HomeState } from './use-home.ts'
import { useHome } from './use-home.ts'
import { useTaskKeys } from './use-task-keys.ts'

const NextSteps = lazy(() => import('#src/setup/NextSteps.tsx').then(({ NextSteps: card }) => ({ default: card })))

const useStyles = makeStyles({
  scroll: { overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '24px',
    padding: '0 16px 24px',
    // The work has its room first: what is at its side grows with what is left.
    [from.wide]: { gridTemplateColumns: 'minmax(min(100% - 320px, 800px), 800px) minmax(296px, 376px)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: '24px', minWidth: 0 },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    minWidth: 0,
    paddingTop: '24px',
    [from.wide]: { paddingTop: '0' },
  },
  trouble: { padding: '0 24px 8px' },
})

const head = ({ data }: HomeState): string => {
  if (!data || data.thisWeek === 0) return ''
  return data.late > 0 ? `${data.thisWeek} this week, ${data.late} of them late` : `${data.thisWeek} this week`
}

const WideHome = ({ home }: { home: HomeState }) => {
  const styles = useStyles()
  const { data, acts } = home
  if (!data) return <RowBars rows={12} columns="32px minmax(0, 3fr) minmax(0, 5fr) 112px 40px 32px" />
  return (
    <>
      {data.trouble.length > 0 && (
        <div className={styles.trouble}>
          <TroubleBars troubles={data.trouble} />
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <DoNext home={home} />
          <WaitsForMe {...data} />
          <IWaitFor {...data} />
          <OnHold {...data} />
        </div>
        <div className={styles.side}>
          <ThisWeek home={data} />
          <LastActs acts={acts ?? []} />
        </div>
      </div>
    </>
  )
}

/** My day: what do I do now? */
export const Home = () => {
  const styles = useStyles()
  const narrow = useNarrow()
  const { myToday } = useMe()
  const mayAskNext = useMayAsk('next-steps')
  const { host } = useService()
  const home = useHome()
  const page = useRef<HTMLDivElement>(null)
  const moves = rowMoves(page)
  useRowKeys('Home', moves)
  useKeptFocus(page)
  useTaskKeys(home, moves)
  const title = sayLongDate(myToday, host.locale)
  const retry = home.error && !home.data
  return (
    <>
      <PageHead title={narrow ? title.replace(/^(\w{3})\w*/, '$1') : title} aside={narrow ? '' : head(home)} />
      <div ref={page} className={styles.scroll}>
        {home.data && home.data.thisWeek + home.data.later === 0 && <SetupNote />}
        {home.data && mayAskNext && (
          <Suspense fallback={null}>
            <NextSteps />
          </Suspense>
        )}
        {retry ? (
          <Failure what="Your day could not be loaded." error={home.error} retry={home.retry} />
        ) : narrow ? (
          <NarrowHome home={home} />
        ) : (
          <WideHome home={home} />
        )}
      </div>
    </>
  )
}
