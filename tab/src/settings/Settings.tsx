import { makeStyles, mergeClasses, Tab, TabList } from '@fluentui/react-components'
import { Suspense } from 'react'
import { Redirect, useLocation } from 'wouter'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { settingsParts } from './settings-parts.ts'

const useStyles = makeStyles({
  body: { display: 'flex', flexGrow: 1, minHeight: 0, columnGap: '24px', padding: '0 24px' },
  stacked: { flexDirection: 'column', padding: '0' },
  parts: { width: '184px', flexShrink: 0, rowGap: '4px', '& .fui-Tab__content': { textAlign: 'left' } },
  partsAcross: { flexShrink: 0, overflowX: 'auto', padding: '0 8px' },
  part: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '8px 16px 24px',
    [from.middle]: { padding: '0 8px 24px' },
  },
})

/** On a phone the chosen one may lie beyond the edge. */
const intoSight = (tab: HTMLElement | null): void => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

type Props = { part: string | undefined; item: string | undefined }

/** What the firm is and how it works: a list of pages, and one of them. */
export const Settings = ({ part: id, item }: Props) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const { may } = useMe()
  const parts = settingsParts.filter(({ needs }) => may.commands.includes(needs))
  const part = parts.find(each => each.id === id)
  const [first] = parts
  if (!part) return <Redirect to={first ? `/settings/${first.id}` : '/'} replace />
  return (
    <>
      <PageHead title="Settings" />
      <div className={mergeClasses(styles.body, narrow && styles.stacked)}>
        <TabList
          aria-label="Settings"
          vertical={!narrow}
          className={narrow ? styles.partsAcross : styles.parts}
          selectedValue={part.id}
          onTabSelect={(_, { value }) => navigate(`/settings/${value}`)}
        >
          {parts.map(({ id: value, name }) => (
            <Tab key={value} value={value} ref={value === part.id ? intoSight : null}>
              {name}
            </Tab>
          ))}
        </TabList>
        <section aria-label={part.name} className={styles.part}>
          <Suspense fallback={<RowBars rows={4} columns="minmax(0, 1fr)" />}>
            <part.Page key={part.id} item={item} />
          </Suspense>
        </section>
      </div>
    </>
  )
}
