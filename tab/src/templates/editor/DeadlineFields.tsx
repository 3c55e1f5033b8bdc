import { Button } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import type { DraftFacts } from '@praxis/practice'
import { ruleNames, ruleWords } from '../template-words.ts'
import { Choice } from './Choice.tsx'
import { withDeadlines } from './edit-draft.ts'
import { useEditorStyles } from './editor-styles.ts'

type Props = { facts: DraftFacts; change: (edit: (facts: DraftFacts) => DraftFacts) => void }

/** Which rules of law set deadlines to the template's jobs. */
export const DeadlineFields = ({ facts, change }: Props) => {
  const styles = useEditorStyles()
  const chosen = facts.deadlines ?? []
  const free = [...ruleNames()].filter(([id]) => !chosen.includes(id))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Statutory deadlines, for the clients to whom they apply</legend>
      <div className={styles.rows}>
        {chosen.map(id => (
          <div key={id} className={styles.line}>
            <span className={styles.wide}>{ruleWords(id)}</span>
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={`Without ${ruleWords(id)}`}
              onClick={() =>
                change(now =>
                  withDeadlines(
                    now,
                    chosen.filter(each => each !== id),
                  ),
                )
              }
            />
          </div>
        ))}
        {chosen.length < 20 && (
          <div className={styles.line}>
            <Choice
              size="wide"
              label="Add a statutory deadline"
              options={[['', 'Add a deadline…'] as const, ...free]}
              value=""
              onPick={id => id && change(now => withDeadlines(now, [...chosen, id]))}
            />
          </div>
        )}
      </div>
    </fieldset>
  )
}
