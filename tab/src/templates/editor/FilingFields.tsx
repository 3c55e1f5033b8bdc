import { Checkbox } from '@fluentui/react-components'
import type { DraftFacts } from '@praxis/practice'
import { ruleWords } from '../template-words.ts'
import type { DraftStep } from './edit-draft.ts'
import { withFiles } from './edit-draft.ts'
import { useEditorStyles } from './editor-styles.ts'

type Props = { facts: DraftFacts; step: DraftStep; change: (edit: (step: DraftStep) => DraftStep) => void }

/** Whether a step is a filing, and of which of the template's deadlines. */
export const FilingFields = ({ facts, step, change }: Props) => {
  const styles = useEditorStyles()
  const { deadlines = [] } = facts
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Filing</legend>
      <Checkbox
        label="Something is filed: it takes a sign-off and the client’s approval, and cannot be skipped"
        checked={step.files !== undefined}
        onChange={(_, { checked }) => change(now => withFiles(now, checked ? deadlines : undefined))}
      />
      {step.files && (
        <div className={styles.ticks}>
          {deadlines.map(rule => (
            <Checkbox
              key={rule}
              label={ruleWords(rule)}
              checked={step.files?.includes(rule) ?? false}
              onChange={(_, { checked }) =>
                change(now =>
                  withFiles(
                    now,
                    deadlines.filter(each => (each === rule ? checked : now.files?.includes(each))),
                  ),
                )
              }
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
