import { Button, Dropdown, makeStyles, mergeClasses, Option, Tab, TabList, tokens } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import type { ClientPage } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { usePageTitle } from '#src/frame/PageHead.tsx'
import { StaleNote } from '#src/frame/StaleNote.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import type { ClientPart } from '../client-place.ts'
import { clientPath, isClientPart } from '../client-place.ts'
import { clientFacts } from './client-facts.ts'

const useStyles = makeStyles({
  crumbs: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '36px', padding: '0 24px' },
  path: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  crumb: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  head: { padding: '0 24px 12px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  tabs: { padding: '0 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  bar: { display: 'flex', alignItems: 'center', minHeight: '48px', padding: '0 8px' },
  narrowHead: { padding: '0 16px 8px' },
  parts: { width: '100%', minWidth: 0, marginTop: '8px' },
})

type Props = { client: ClientPage; part: ClientPart }

const partsOf = ({ services }: ClientPage): { id: ClientPart; name: string; count: string }[] => [
  { id: 'overview', name: 'Overview', count: '' },
  { id: 'services', name: 'Services', count: String(services.length) },
  { id: 'deadlines', name: 'Deadlines', count: '' },
]

const usePart = ({ key }: ClientPage) => {
  const [, navigate] = useLocation()
  return (part: unknown) => navigate(clientPath(key, isClientPart(part) ? part : 'overview'), { replace: true })
}

const NarrowHead = ({ client, part }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const [, navigate] = useLocation()
  const open = usePart(client)
  const heading = usePageTitle(client.name)
  const parts = partsOf(client).map(({ id, name, count }) => ({ id, words: `${name} ${count}`.trim() }))
  return (
    <header>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          style={{ minWidth: 44, minHeight: 44 }}
          icon={<ArrowLeft20Regular />}
          aria-label="Back"
          onClick={() => (history.length > 1 ? history.back() : navigate('/clients'))}
        />
      </div>
      <div className={styles.narrowHead}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {client.name}
        </h1>
        <div className={shared.caption}>{clientFacts(client, say)}</div>
        <StaleNote />
        <Dropdown
          size="large"
          className={styles.parts}
          aria-label="Part of the client"
          value={parts.find(({ id }) => id === part)?.words ?? ''}
          selectedOptions={[part]}
          onOptionSelect={(_, { optionValue }) => open(optionValue)}
        >
          {parts.map(({ id, words }) => (
            <Option key={id} value={id}>
              {words}
            </Option>
          ))}
        </Dropdown>
      </div>
    </header>
  )
}

const WideHead = ({ client, part }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const open = usePart(client)
  const heading = usePageTitle(client.name)
  return (
    <header>
      <div className={styles.crumbs}>
        <nav aria-label="Breadcrumb">
          <ol className={styles.path}>
            <li className={styles.crumb}>
              <Link href="/clients" className={shared.link}>
                Clients
              </Link>
            </li>
          </ol>
        </nav>
        <StaleNote />
      </div>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.title, shared.oneLine)}>
          {client.name}
        </h1>
        <div className={shared.caption}>{clientFacts(client, say)}</div>
      </div>
      <TabList
        className={styles.tabs}
        aria-label="Parts of the client"
        selectedValue={part}
        onTabSelect={(_, { value }) => open(value)}
      >
        {partsOf(client).map(({ id, name, count }) => (
          <Tab key={id} value={id}>
            {name} <span className={shared.caption}>{count}</span>
          </Tab>
        ))}
      </TabList>
    </header>
  )
}

/** A client's name and facts, and the parts of its page. */
export const ClientHead = (props: Props) => (useNarrow() ? <NarrowHead {...props} /> : <WideHead {...props} />)
