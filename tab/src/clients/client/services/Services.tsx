import { Button, makeStyles } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { lazy, Suspense, useCallback, useState } from 'react'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { EndDialog } from './EndDialog.tsx'
import { OwnWaysDialog } from './OwnWaysDialog.tsx'
import { RunList } from './RunList.tsx'
import type { Asking } from './ServiceMenu.tsx'
import { ServiceTable } from './ServiceTable.tsx'

const ServiceDialog = lazy(() =>
  import('./ServiceDialog.tsx').then(({ ServiceDialog: dialog }) => ({ default: dialog })),
)

const useStyles = makeStyles({
  part: { padding: '16px 8px 0', [from.middle]: { padding: '16px 0 0' } },
  edge: { margin: '0 -8px', [from.middle]: { margin: 0 } },
})

const ComingUp = ({ client }: { client: ClientPage }) => {
  const { data, error, refetch } = useAsk('coming-up', { client: client.key })
  if (error && !data)
    return <Failure what="What comes could not be loaded." error={error} retry={() => void refetch()} />
  if (!data) return <RowBars rows={6} columns="136px 1fr 176px 1fr" />
  if (data.total === 0) return <Empty>No job starts in the next 12 months.</Empty>
  return <RunList runs={data.rows} />
}

type Open = { client: ClientPage; asking: Asking | undefined; close: () => void }

const Dialogs = ({ client, asking, close }: Open) => {
  if (!asking) return null
  if (asking.of === 'own-ways') {
    const service = client.services.find(({ key }) => key === asking.service.key) ?? asking.service
    return <OwnWaysDialog service={service} close={close} />
  }
  if (asking.of === 'end') return <EndDialog service={asking.service} close={close} />
  return (
    <Suspense>
      <ServiceDialog client={client} {...(asking.of === 'change' && { service: asking.service })} close={close} />
    </Suspense>
  )
}

/** The services that a client takes, and which jobs they will make in the next 12 months, when and why. */
export const Services = ({ client }: { client: ClientPage }) => {
  const styles = useStyles()
  const mayAdd = useMay('add-service')
  const narrow = useNarrow()
  const [asking, setAsking] = useState<Asking>()
  const close = useCallback(() => setAsking(undefined), [])
  const { services } = client
  const add = mayAdd && (
    <Button
      appearance="primary"
      size="small"
      {...(narrow && { style: { minHeight: 44 } })}
      onClick={() => setAsking({ of: 'add' })}
    >
      Set up a service
    </Button>
  )
  return (
    <>
      <section className={styles.part} aria-labelledby="client-services">
        <SectionHead id="client-services" title="Services" count={services.length}>
          {add}
        </SectionHead>
        {services.length === 0 ? (
          <Empty>Nothing is done for this client again and again.</Empty>
        ) : (
          <div className={styles.edge}>
            <ServiceTable client={client} ask={setAsking} />
          </div>
        )}
      </section>
      {services.length > 0 && (
        <section className={styles.part} aria-labelledby="client-coming">
          <SectionHead id="client-coming" title="Next 12 months" />
          <div className={styles.edge}>
            <ComingUp client={client} />
          </div>
        </section>
      )}
      <Dialogs client={client} asking={asking} close={close} />
    </>
  )
}
