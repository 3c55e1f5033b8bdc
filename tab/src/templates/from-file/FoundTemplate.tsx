import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { TemplateRow } from '@praxis/practice'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { TemplateSteps } from '#src/work/apply/TemplateSteps.tsx'
import { dueWords, frequencyWords } from '../template-words.ts'
import { problemWords, steps } from './file-words.ts'
import type { Found } from './read-template-file.ts'
import { goesOnFrom } from './use-file-of-templates.ts'

const useStyles = makeStyles({
  found: { maxWidth: '720px', marginBottom: '32px' },
  name: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  problems: { margin: '4px 0 0', padding: '0 0 0 16px', overflowWrap: 'anywhere' },
})

const shownAtFirst = 8

type ProblemsProps = Pick<Found['templates'][number], 'problems'> & Pick<Found, 'counts'>

const Problems = ({ problems, counts }: ProblemsProps) => {
  const styles = useStyles()
  const [all, setAll] = useState(false)
  const words = problems.map(problem => problemWords(problem, counts))
  const some = all ? words : words.slice(0, shownAtFirst)
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {words.length === 1 ? 'One thing to look at' : `${words.length} things to look at`}
        </MessageBarTitle>
        <ul className={styles.problems}>
          {some.map((said, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and none moves
            <li key={at}>{said}</li>
          ))}
        </ul>
        {some.length < words.length && (
          <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
            Show all {words.length}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}

type Props = {
  template: Found['templates'][number]
  counts: Found['counts']
  rows: TemplateRow[]
  isOver: boolean
  setOver: (isOver: boolean) => void
}

/** A template that was found in a file: what could not be taken, and what it would be. */
export const FoundTemplate = ({ template: { facts, problems }, counts, rows, isOver, setOver }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const same = rows.find(({ id }) => id === facts.id)
  const items = facts.steps.reduce((sum, { checklist }) => sum + checklist.length, 0)
  const said = [
    frequencyWords[facts.frequency],
    steps(facts.steps.length),
    items > 0 && `${items} on checklists`,
    `the job starts ${dueWords(facts.start, facts)}, is due ${dueWords(facts.due, facts)}`,
  ]
  return (
    <section className={styles.found} aria-label={facts.name}>
      <h2 className={styles.name}>{facts.name || 'A template without a name'}</h2>
      <p className={styles.facts}>{said.filter(Boolean).join(' · ')}</p>
      {problems.length > 0 && <Problems problems={problems} counts={counts} />}
      {goesOnFrom(facts, rows) && (
        <Checkbox
          checked={isOver}
          onChange={(_, { checked }) => setOver(checked === true)}
          label={`As the next draft of “${same?.name}”, not as another template`}
        />
      )}
      {same?.draft && (
        <p className={shared.caption}>“{same.name}” has a draft already; this becomes another template.</p>
      )}
      <TemplateSteps template={facts} />
    </section>
  )
}
