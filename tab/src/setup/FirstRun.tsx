import { Button, makeStyles } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { ExamplesBar } from '#src/clients/Examples.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { AddPeople } from '#src/settings/people/AddPeople.tsx'
import { ClientsStep } from './ClientsStep.tsx'
import { FirmStep } from './FirmStep.tsx'
import { Step } from './Step.tsx'
import { TemplatesStep } from './TemplatesStep.tsx'
import type { Setup } from './use-setup.ts'
import { useSetup } from './use-setup.ts'

const useStyles = makeStyles({
  page: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    padding: '0 16px 24px',
    [from.middle]: { padding: '0 24px 24px' },
  },
  steps: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '720px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const ForAdministrators = ({ setup: { settings, staff } }: { setup: Setup }) => {
  const { person, firm } = useMe()
  const others = staff.filter(({ key }) => key !== person.key).length
  return (
    <>
      <Step title="The firm" isDone={Boolean(settings)} {...(firm && { summary: firm })}>
        {!settings && <FirmStep isKnown={staff.some(({ key }) => key === person.key)} />}
      </Step>
      <Step title="The people" isDone={others > 0} summary={counted(staff.length, 'person', 'people')}>
        {settings && <AddPeople known={staff.map(({ key }) => key)} />}
      </Step>
    </>
  )
}

const ForPartners = ({ setup: { clients, examples, templates, jobs } }: { setup: Setup }) => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  return (
    <>
      <Step title="The clients" isDone={clients > 0} summary={counted(clients, 'client', 'clients')}>
        {clients === 0 ? <ClientsStep /> : examples > 0 && <ExamplesBar count={examples} />}
      </Step>
      <Step title="The work" isDone={templates.length > 0} summary={counted(templates.length, 'template', 'templates')}>
        <TemplatesStep taken={templates} />
      </Step>
      <Step title="The jobs" isDone={jobs > 0} summary={counted(jobs, 'open job', 'open jobs')}>
        {clients === 0 || templates.length === 0 ? (
          <span>Jobs are made from a template for the clients you choose; what each comes to is shown before.</span>
        ) : (
          <div className={styles.row}>
            {templates.map(({ id, name }) => (
              <Button key={id} onClick={() => navigate(`/apply?template=${id}`)}>
                Apply {name}
              </Button>
            ))}
          </div>
        )}
        {jobs > 0 && (
          <Button appearance="primary" onClick={() => navigate('/jobs')}>
            See the jobs by deadline
          </Button>
        )}
      </Step>
    </>
  )
}

/** A firm's first steps, each done by doing it. Where it stands follows from what is there, so it can be left. */
export const FirstRun = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const setup = useSetup()
  const { maySetUp, mayMake, isLoaded, error, retry } = setup
  return (
    <>
      <PageHead title="Set up Praxis" />
      <div className={styles.page}>
        {error ? (
          <Failure what="How far it is could not be loaded." error={error} retry={retry} />
        ) : !isLoaded ? (
          <RowBars rows={6} columns="minmax(0, 1fr)" />
        ) : (
          <ol className={`${shared.list} ${styles.steps}`}>
            {maySetUp && <ForAdministrators setup={setup} />}
            {mayMake ? (
              <ForPartners setup={setup} />
            ) : (
              setup.settings && (
                <li>A partner or a manager goes on from here: clients, templates and jobs are theirs.</li>
              )
            )}
          </ol>
        )}
      </div>
    </>
  )
}
