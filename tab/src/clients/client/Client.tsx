import { Button, makeStyles } from '@fluentui/react-components'
import type { ClientKey, ClientPage } from '@praxis/practice'
import type { ComponentType } from 'react'
import { useLocation } from 'wouter'
import { ClientDeadlines } from '#src/deadlines/ClientDeadlines.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { PageBars } from '#src/frame/PageBars.tsx'
import { from } from '#src/frame/use-width.ts'
import { ServiceError } from '#src/service/service-error.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { ClientPart } from '../client-place.ts'
import { isClientKey, isClientPart } from '../client-place.ts'
import { HoldBars } from '../holds/HoldBars.tsx'
import { DuplicateBar } from '../merge/DuplicateBar.tsx'
import { ClientHead } from './ClientHead.tsx'
import { Overview } from './Overview.tsx'
import { Services } from './services/Services.tsx'
import { WallBar } from './walls/WallBar.tsx'

const useStyles = makeStyles({
  rows: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    padding: '0 0 24px',
    [from.middle]: { padding: '0 16px 24px' },
  },
  bars: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    '&:empty': { display: 'none' },
    [from.middle]: { padding: '8px 8px 0' },
  },
  body: { padding: '16px 24px' },
})

const parts: Record<ClientPart, ComponentType<{ client: ClientPage }>> = {
  overview: Overview,
  services: Services,
  deadlines: ClientDeadlines,
}

const Loaded = ({ client, part }: { client: ClientPage; part: ClientPart }) => {
  const styles = useStyles()
  const Part = parts[part]
  return (
    <>
      <ClientHead client={client} part={part} />
      <WallBar client={client} />
      <div className={styles.rows}>
        <div className={styles.bars}>
          <DuplicateBar client={client} />
          <HoldBars holds={client.holds} mayLift={() => client.mayHold} />
        </div>
        <Part client={client} />
      </div>
    </>
  )
}

const NoClient = () => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  return (
    <div className={styles.body}>
      <Empty act={<Button onClick={() => navigate('/clients')}>All clients</Button>}>
        This client is not there any more.
      </Empty>
    </div>
  )
}

const Known = ({ client: key, part }: { client: ClientKey; part: ClientPart }) => {
  const styles = useStyles()
  const { data, error, refetch } = useAsk('client', { key })
  if (data) return <Loaded client={data} part={part} />
  if (!error) return <PageBars />
  if (error instanceof ServiceError && error.status === 404) return <NoClient />
  return (
    <div className={styles.body}>
      <Failure what="The client could not be loaded." error={error} retry={() => void refetch()} />
    </div>
  )
}

/** One client: who it is, what is open, what is done for it again and again. */
export const Client = ({ client, part }: { client: string; part: string | undefined }) =>
  isClientKey(client) ? <Known client={client} part={isClientPart(part) ? part : 'overview'} /> : <NoClient />
