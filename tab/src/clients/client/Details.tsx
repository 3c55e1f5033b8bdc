import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientField, ClientPage } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import { Link } from 'wouter'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Saying } from '#src/frame/use-say.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { clientPath } from '../client-place.ts'
import { MergeClient } from '../merge/MergeClient.tsx'
import { ChangeClient } from './ChangeClient.tsx'
import { fieldText } from './edit/client-draft.ts'

const useStyles = makeStyles({
  facts: { margin: '0', padding: '0' },
  fact: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', height: 'auto', minHeight: '36px', padding: '6px 8px' },
  related: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  value: { margin: '0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
})

type Fact = readonly [name: string, value: string]

const addressOf = ({ address = {} }: ClientPage): string => {
  const { lines = [], town, region, postcode, country } = address
  return [...lines, town, region, postcode, country].filter(Boolean).join(', ')
}

const usualFacts = (client: ClientPage, say: Pick<Saying, 'date'>): Fact[] => [
  ['Legal name', client.legalName ?? ''],
  ['Address', addressOf(client)],
  ['Website', client.website ?? ''],
  ['Incorporated', client.incorporated ? say.date(client.incorporated) : ''],
  ['Merged into it', (client.merged ?? []).map(({ name, code }) => `${name} (${code})`).join(', ')],
  ['Notes', client.notes ?? ''],
]

const ownFacts = ({ fields: values }: ClientPage, fields: ClientField[], say: Pick<Saying, 'date'>): Fact[] =>
  fields.map(field => {
    const text = fieldText(field, values?.[field.id])
    return [field.name, field.kind === 'date' && isPlainDate(text) ? say.date(text) : text]
  })

/** What the firm knows of a client besides, its own fields first; and the way to put it right. */
export const Details = ({ client }: { client: ClientPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const mayChange = useMay('change-client')
  const { data } = useAsk('client-fields', {})
  const fields = data?.fields ?? []
  const known = [...ownFacts(client, fields, say), ...usualFacts(client, say)].filter(([, value]) => value !== '')
  if (known.length === 0 && !mayChange) return null
  return (
    <section aria-labelledby="client-details">
      <SectionHead id="client-details" title="Details">
        <MergeClient client={client} />
        <ChangeClient client={client} words="Change" />
      </SectionHead>
      <dl className={styles.facts}>
        {known.map(([name, value]) => (
          <div key={name} className={mergeClasses(shared.row, styles.fact)}>
            <dt className={shared.aside}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The other clients of its group, as far as one sees them. */
export const Group = ({ client: { group, related } }: { client: ClientPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  if (!group) return null
  return (
    <section aria-labelledby="client-group">
      <SectionHead id="client-group" title="Group" count={group} />
      <ul className={shared.list} aria-label="Clients of the group">
        {related.map(({ key, name, code }) => (
          <li key={key} className={mergeClasses(shared.row, styles.related)}>
            <Link href={clientPath(key)} className={mergeClasses(shared.link, shared.subject)}>
              {name}
            </Link>
            <span className={shared.aside}>{code}</span>
          </li>
        ))}
        {related.length === 0 && <li className={mergeClasses(shared.row, shared.aside)}>No other client yet.</li>}
      </ul>
    </section>
  )
}
