import { Button, Dropdown, Field, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components'
import type { DraftFacts, TemplatePage } from '@praxis/practice'
import { compareTemplates } from '@praxis/practice'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { Changes } from './Changes.tsx'

const useStyles = makeStyles({
  body: { padding: '8px 16px 24px', overflowY: 'auto', [from.middle]: { padding: '8px 24px 24px' } },
  versions: { margin: '0 -8px' },
  version: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  who: { color: tokens.colorNeutralForeground3 },
  choose: { display: 'flex', flexWrap: 'wrap', gap: '16px', margin: '16px 0' },
  pick: { minWidth: '144px' },
})

type Side = { id: string; name: string; facts: DraftFacts }

const sidesOf = ({ draft, versions }: TemplatePage): Side[] => [
  ...(draft ? [{ id: 'draft', name: 'Draft', facts: draft }] : []),
  ...versions.map(facts => ({ id: String(facts.version), name: `Version ${facts.version}`, facts })),
]

type PickProps = { label: string; sides: Side[]; side: Side; pick: (id: string | undefined) => void }

const Pick = ({ label, sides, side, pick }: PickProps) => (
  <Field label={label}>
    <Dropdown
      className={useStyles().pick}
      value={side.name}
      selectedOptions={[side.id]}
      onOptionSelect={(_, { optionValue }) => pick(optionValue)}
    >
      {sides.map(({ id, name }) => (
        <Option key={id} value={id}>
          {name}
        </Option>
      ))}
    </Dropdown>
  </Field>
)

const Compare = ({ sides }: { sides: Side[] }) => {
  const styles = useStyles()
  const [left, setLeft] = useState<string>()
  const [right, setRight] = useState<string>()
  const before = sides.find(({ id }) => id === left) ?? sides[1]
  const after = sides.find(({ id }) => id === right) ?? sides[0]
  if (!before || !after) return <Empty>There is one version only; nothing to compare it with.</Empty>
  return (
    <section aria-label="Compare">
      <div className={styles.choose}>
        <Pick label="From" sides={sides} side={before} pick={setLeft} />
        <Pick label="To" sides={sides} side={after} pick={setRight} />
      </div>
      <Changes
        change={compareTemplates(before.facts, after.facts)}
        before={before.facts}
        after={after.facts}
        names={[before.name, after.name]}
      />
    </section>
  )
}

/** Who published what of a template, and what makes one version another. */
export const Versions = ({ id }: { id: string }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const { data, error, refetch } = useAsk('template', { id })
  const name = data?.versions[0]?.name ?? data?.draft?.name ?? ''
  return (
    <>
      <PageHead title="Versions" aside={narrow ? '' : name}>
        <Button onClick={() => navigate(`/templates/${id}`)}>Template</Button>
      </PageHead>
      <div className={styles.body}>
        {error && !data && (
          <Failure what="The versions could not be loaded." error={error} retry={() => void refetch()} />
        )}
        {!data && !error && <RowBars rows={6} columns="1fr" />}
        {data && (
          <>
            <ul className={mergeClasses(shared.list, styles.versions)}>
              {data.versions.map(({ version, publishedAt, publishedBy, jobs }) => (
                <li key={version} className={styles.version}>
                  <span>Version {version}</span>
                  <span className={styles.who}>
                    {say.person(publishedBy)}, {say.moment(publishedAt)}, {jobs} open {jobs === 1 ? 'job' : 'jobs'}
                  </span>
                </li>
              ))}
            </ul>
            <Compare sides={sidesOf(data)} />
          </>
        )}
      </div>
    </>
  )
}
