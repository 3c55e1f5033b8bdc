import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientPage, Fee, ServiceView } from '@praxis/practice'
import { feeWords, sayFee, sayMoney } from '@praxis/practice'
import { useMemo } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow, useRoomy } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import type { Asking } from './ServiceMenu.tsx'
import { ServiceMenu } from './ServiceMenu.tsx'
import { howOften, nextJob } from './service-words.ts'

const useStyles = makeStyles({
  table: { display: 'flex', flexDirection: 'column', margin: '0 -16px' },
  line: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '4px 16px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
})

const [headHeight, rowHeight] = [40, 36]

/** The amount alone, since how often it comes stands beside it. */
const briefFee = (fee: Fee, locale: string): string =>
  'price' in fee ? sayMoney(fee.price, locale) : feeWords[fee.kind]

type Props = { client: ClientPage; ask: (asking: Asking) => void }

const close = ['service', 'often', 'next', 'acts']

const useColumns = ({ client, ask }: Props): Column<ServiceView>[] => {
  const shared = useSharedStyles()
  const say = useSay()
  const roomy = useRoomy()
  const mayChange = useMay('change-service')
  const { host } = useService()
  const { services } = client
  return useMemo(() => {
    const quiet = (text: string) => <Ellipsis text={text} className={shared.context} />
    const columns: Column<ServiceView>[] = [
      {
        id: 'service',
        title: 'Service',
        width: 'minmax(120px, 1fr)',
        cell: ({ name }) => <Ellipsis text={name} className={shared.subject} />,
      },
      {
        id: 'often',
        title: 'How often',
        width: 'minmax(136px, 184px)',
        cell: service => quiet(howOften(service, client, say)),
      },
      {
        id: 'template',
        title: 'Template',
        width: 'minmax(96px, 144px)',
        cell: ({ name, templateVersion }) => quiet(`${name} v${templateVersion}`),
      },
      {
        id: 'next',
        title: 'Next job',
        width: 'minmax(176px, 1.6fr)',
        cell: service => <Ellipsis text={nextJob(service, say)} className={shared.subject} />,
      },
      ...(services.some(({ fee }) => fee)
        ? [
            {
              id: 'fee',
              title: 'Fee',
              width: '104px',
              cell: ({ fee }: ServiceView) => quiet(fee ? briefFee(fee, host.locale) : '–'),
            },
          ]
        : []),
      { id: 'since', title: 'Set up', width: '96px', cell: ({ since }) => quiet(say.date(since)) },
      { id: 'until', title: 'End', width: '96px', cell: ({ until }) => quiet(until ? say.date(until) : '–') },
    ]
    const shown = roomy ? columns : columns.filter(({ id }) => close.includes(id))
    if (!mayChange) return shown
    return [
      ...shown,
      { id: 'acts', title: '', width: '32px', cell: service => <ServiceMenu service={service} ask={ask} /> },
    ]
  }, [shared, say, roomy, mayChange, client, services, host.locale, ask])
}

const Narrow = ({ client, ask }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { host } = useService()
  const mayChange = useMay('change-service')
  return (
    <ul className={shared.list} aria-label="Services">
      {client.services.map(service => (
        <li key={service.key} className={mergeClasses(shared.row, shared.tall, styles.line)}>
          <span className={styles.lines}>
            <Ellipsis text={service.name} className={shared.subject} />
            <span className={shared.caption}>{howOften(service, client, say)}</span>
            <span className={shared.caption}>{nextJob(service, say)}</span>
            {service.fee && <span className={shared.caption}>{sayFee(service.fee, host.locale)}</span>}
          </span>
          {mayChange && <ServiceMenu service={service} ask={ask} />}
        </li>
      ))}
    </ul>
  )
}

/** What is done for a client again and again: how often, by which template, which job comes next. */
export const ServiceTable = ({ client, ask }: Props) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const columns = useColumns({ client, ask })
  const { services } = client
  if (narrow) return <Narrow client={client} ask={ask} />
  return (
    <div className={styles.table} style={{ height: headHeight + rowHeight * services.length }}>
      <VirtualTable label="Services" columns={columns} count={services.length} rowAt={at => services[at]} />
    </div>
  )
}
