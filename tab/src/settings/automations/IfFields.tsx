import { Button, Dropdown, Input, Option } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { RuleCondition, Trigger } from '@praxis/practice'
import { isOfClient } from '@praxis/practice'
import { useState } from 'react'
import { FieldTestFields } from '#src/clients/fields/FieldTestFields.tsx'
import { tagsIn } from '#src/clients/tags/tags-in.ts'
import { Choice } from '#src/templates/editor/Choice.tsx'
import { useEditorStyles } from '#src/templates/editor/editor-styles.ts'
import { beginCondition, withValues } from './rule-draft.ts'
import type { RuleNames } from './rule-words.ts'
import { choicesOf, conditionWords } from './rule-words.ts'

const facts = Object.entries(conditionWords) as unknown as readonly (readonly [RuleCondition['of'], string])[] // the keys of a record by fact

type Props = { condition: RuleCondition; names: RuleNames; onChange: (condition: RuleCondition) => void }

const Tags = ({ condition, onChange }: Props) => {
  const [words, setWords] = useState(() => condition.in.join(', '))
  return (
    <Input
      aria-label="Which tags"
      className={useEditorStyles().wide}
      placeholder="urgent, year end"
      value={words}
      maxLength={200}
      onChange={(_, { value }) => {
        setWords(value)
        onChange(withValues(condition, tagsIn(value)))
      }}
    />
  )
}

const Values = ({ condition, names, onChange }: Props) => {
  const choices = choicesOf(condition.of, names)
  const chosen: readonly string[] = condition.in
  return (
    <Dropdown
      multiselect
      aria-label={`${conditionWords[condition.of]} is`}
      placeholder="Choose"
      className={useEditorStyles().wide}
      value={choices
        .filter(([id]) => chosen.includes(id))
        .map(([, words]) => words)
        .join(' or ')}
      selectedOptions={[...chosen]}
      onOptionSelect={(_, { selectedOptions }) => onChange(withValues(condition, selectedOptions))}
    >
      {choices.map(([id, words]) => (
        <Option key={id} value={id}>
          {words}
        </Option>
      ))}
    </Dropdown>
  )
}

type ListProps = {
  when: Trigger
  conditions: RuleCondition[]
  names: RuleNames
  onChange: (conditions: RuleCondition[]) => void
}

/** What has to hold besides; each kind of fact once. */
export const IfFields = ({ when, conditions, names, onChange }: ListProps) => {
  const styles = useEditorStyles()
  const known = when.on === 'client' ? facts.filter(([of]) => isOfClient({ of })) : facts
  const free = known.filter(([of]) => !conditions.some(each => each.of === of))
  const [next] = free
  const put = (at: number, condition: RuleCondition) => onChange(conditions.with(at, condition))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>If</legend>
      <div className={styles.rows}>
        {conditions.map((condition, at) => (
          <div key={condition.of} className={styles.line}>
            {at > 0 && <span>and</span>}
            <Choice
              label={`Condition ${at + 1}`}
              options={known.filter(([of]) => of === condition.of || free.some(([other]) => other === of))}
              value={condition.of}
              onPick={of => put(at, beginCondition(of))}
            />
            {condition.of !== 'client-field' && <span>is</span>}
            {condition.of === 'client-field' ? (
              <FieldTestFields
                label={`Condition ${at + 1}`}
                asked={condition}
                onChange={asked => put(at, { ...condition, ...asked })}
              />
            ) : condition.of === 'tag' || condition.of === 'client-tag' ? (
              <Tags condition={condition} names={names} onChange={changed => put(at, changed)} />
            ) : (
              <Values condition={condition} names={names} onChange={changed => put(at, changed)} />
            )}
            <Button
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={`Take condition ${at + 1} away`}
              onClick={() => onChange(conditions.filter((_, other) => other !== at))}
            />
          </div>
        ))}
        {next && (
          <Button
            className={styles.add}
            appearance="subtle"
            onClick={() => onChange([...conditions, beginCondition(next[0])])}
          >
            Add a condition
          </Button>
        )}
      </div>
    </fieldset>
  )
}
