import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Home } from '#src/home/Home.tsx'
import { useMe } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { isJobsView } from '#src/work/jobs-view.ts'
import { Foot } from './Foot.tsx'
import { Frame } from './Frame.tsx'
import { FrameDialogs } from './FrameDialogs.tsx'
import { PageBars } from './PageBars.tsx'
import { PageGuard } from './PageGuard.tsx'
import { SetsUpOnly } from './SetsUpOnly.tsx'
import { Toasts } from './Toasts.tsx'
import { useFrameKeys } from './use-frame-keys.ts'
import { useNarrow } from './use-width.ts'

const Jobs = lazy(() => import('#src/work/Jobs.tsx').then(({ Jobs: page }) => ({ default: page })))
const Job = lazy(() => import('#src/work/job/Job.tsx').then(({ Job: page }) => ({ default: page })))
const Apply = lazy(() => import('#src/work/apply/Apply.tsx').then(({ Apply: page }) => ({ default: page })))
const Clients = lazy(() => import('#src/clients/Clients.tsx').then(({ Clients: page }) => ({ default: page })))
const Client = lazy(() => import('#src/clients/client/Client.tsx').then(({ Client: page }) => ({ default: page })))
const ComingUp = lazy(() => import('#src/clients/ComingUp.tsx').then(({ ComingUp: page }) => ({ default: page })))
const Deadlines = lazy(() => import('#src/deadlines/Deadlines.tsx').then(({ Deadlines: page }) => ({ default: page })))
const Import = lazy(() => import('#src/clients/import/Import.tsx').then(({ Import: page }) => ({ default: page })))
const Templates = lazy(() => import('#src/templates/Templates.tsx').then(({ Templates: page }) => ({ default: page })))
const Editor = lazy(() => import('#src/templates/editor/Editor.tsx').then(({ Editor: page }) => ({ default: page })))
const Versions = lazy(() => import('#src/templates/Versions.tsx').then(({ Versions: page }) => ({ default: page })))
const LiveJobs = lazy(() =>
  import('#src/templates/live-jobs/LiveJobs.tsx').then(({ LiveJobs: page }) => ({ default: page })),
)
const FromFile = lazy(() =>
  import('#src/templates/from-file/FromFile.tsx').then(({ FromFile: page }) => ({ default: page })),
)
const FirstRun = lazy(() => import('#src/setup/FirstRun.tsx').then(({ FirstRun: page }) => ({ default: page })))
const Settings = lazy(() => import('#src/settings/Settings.tsx').then(({ Settings: page }) => ({ default: page })))
const Automation = lazy(() =>
  import('#src/settings/automations/Automation.tsx').then(({ Automation: page }) => ({ default: page })),
)
const Time = lazy(() => import('#src/time/Time.tsx').then(({ Time: page }) => ({ default: page })))

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%' },
  page: { flexGrow: 1, minHeight: 0 },
})

/** One page for a job and its tasks, so that opening a task keeps the page: `task/<id>` stands behind the job. */
const taskIn = (rest: string | undefined): string | undefined => rest?.match(/^task\/([^/]+)$/)?.[1]

const Framed = ({ mayWork, mayRule }: { mayWork: boolean; mayRule: boolean }) => (
  <Frame>
    <PageGuard>
      <Suspense fallback={<PageBars />}>
        <Switch>
          <Route path="/setup">
            <FirstRun />
          </Route>
          {mayRule && <Route path="/settings/automations/:id">{({ id }) => <Automation key={id} id={id} />}</Route>}
          <Route path="/settings/:part?/:item?">{({ part, item }) => <Settings part={part} item={item} />}</Route>
          {!mayWork && (
            <Route>
              <SetsUpOnly />
            </Route>
          )}
          <Route path="/">
            <Home />
          </Route>
          <Route path="/jobs/:view?">{({ view }) => <Jobs view={isJobsView(view) ? view : 'table'} />}</Route>
          <Route path="/job/:job/*?">{({ job, '*': rest }) => <Job job={job} task={taskIn(rest)} />}</Route>
          <Route path="/clients">
            <Clients />
          </Route>
          <Route path="/clients/import">
            <Import />
          </Route>
          <Route path="/clients/coming-up">
            <ComingUp />
          </Route>
          <Route path="/clients/deadlines/:form?">{({ form }) => <Deadlines form={form} />}</Route>
          <Route path="/client/:client/:part?">{({ client, part }) => <Client client={client} part={part} />}</Route>
          <Route path="/templates">
            <Templates />
          </Route>
          <Route path="/templates/new/from-file">
            <FromFile />
          </Route>
          <Route path="/templates/:id">{({ id }) => <Editor key={id} id={id} />}</Route>
          <Route path="/templates/:id/live-jobs">{({ id }) => <LiveJobs key={id} id={id} />}</Route>
          <Route path="/templates/:id/versions">{({ id }) => <Versions id={id} />}</Route>
          <Route path="/time/:date?">{({ date }) => <Time date={date} />}</Route>
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      </Suspense>
    </PageGuard>
  </Frame>
)

/** Each path of the tab and its page. Everything but Home is loaded when it is needed. */
export const Pages = () => {
  const { may } = useMe()
  const [path] = useLocation()
  const { data: calendar } = useAsk('calendar', {}, { when: may.commands.includes('save-calendar') })
  const mayWork = may.queries.includes('home')
  const isWhole = path === '/apply' && mayWork
  const styles = useStyles()
  const narrow = useNarrow()
  useFrameKeys()
  if (path === '/' && calendar?.settings === null) return <Redirect to="/setup" replace />
  return (
    <div className={styles.screen}>
      <div className={styles.page}>
        {isWhole ? (
          <PageGuard>
            <Suspense fallback={<PageBars />}>
              <Apply />
            </Suspense>
          </PageGuard>
        ) : (
          <Framed mayWork={mayWork} mayRule={may.queries.includes('rule')} />
        )}
      </div>
      <Toasts />
      {narrow && !isWhole && <Foot />}
      <FrameDialogs />
    </div>
  )
}
