import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import type { DraftFacts, JobRole } from '@praxis/practice'
import { freeId } from '@praxis/practice'
import { useState } from 'react'
import { roleWords } from '#src/work/apply/apply-words.ts'
import { Choice } from './Choice.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { DurationInput } from './DurationInput.tsx'
import type { DraftStep } from './edit-draft.ts'
import { withOnly } from './edit-draft.ts'
import { useEditorStyles } from './editor-styles.ts'
import { FilingFields } from './FilingFields.tsx'
import { OffsetFields } from './OffsetFields.tsx'

const useStyles = makeStyles({
  gap: { fontSize: tokens.fontSizeBase300 },
})

const roles = Object.entries(roleWords) as [JobRole, string][] // the keys of a record by role
const signers: [JobRole | 'nobody', string][] = [['nobody', 'Nobody'], ...roles]

type Props = { facts: DraftFacts; step: DraftStep; change: (edit: (step: DraftStep) => DraftStep) => void }

/** What the step comes after; each with the days in between. */
const After = ({ facts, step, change }: Props) => {
  const styles = useEditorStyles()
  const [added, setAdded] = useState<string>()
  const free = facts.steps.filter(({ id }) => id !== step.id && !step.after.some(({ step: before }) => before === id))
  const titleOf = (id: string) => facts.steps.find(other => other.id === id)?.title || 'a step without a title'
  const set = (after: DraftStep['after']) => change(now => ({ ...now, after }))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Comes after</legend>
      <div className={styles.rows}>
        {step.after.map(({ step: before, lag }) => (
          <div key={before} className={styles.line}>
            <span className={styles.wide}>{titleOf(before)}</span>
            <Input
              type="number"
              aria-label={`Working days after “${titleOf(before)}”`}
              className={styles.short}
              autoFocus={before === added}
              min={0}
              max={60}
              value={String(lag)}
              onChange={(_, { value }) =>
                set(
                  step.after.map(each =>
                    each.step === before
                      ? { ...each, lag: Math.min(60, Math.max(0, Math.round(Number(value)))) }
                      : each,
                  ),
                )
              }
            />
            <span>working days</span>
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={`No longer after “${titleOf(before)}”`}
              onClick={() => set(step.after.filter(each => each.step !== before))}
            />
          </div>
        ))}
        {free.length > 0 && step.after.length < 20 && (
          <div className={styles.line}>
            <Choice
              size="wide"
              label="Comes after another step"
              options={[['', 'After another step…'] as const, ...free.map(({ id }) => [id, titleOf(id)] as const)]}
              value=""
              onPick={before => {
                if (!before) return
                setAdded(before)
                set([...step.after, { step: before, lag: 0 }])
              }}
            />
          </div>
        )}
      </div>
    </fieldset>
  )
}

const Checklist = ({ step, change }: Omit<Props, 'facts'>) => {
  const styles = useEditorStyles()
  const set = (checklist: DraftStep['checklist']) => change(now => ({ ...now, checklist }))
  const add = () =>
    set([
      ...step.checklist,
      {
        id: freeId(
          '',
          step.checklist.map(({ id }) => id),
          `item-${step.checklist.length + 1}`,
        ),
        text: '',
      },
    ])
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Checklist</legend>
      <div className={styles.rows}>
        {step.checklist.map(({ id, text }, at) => (
          <div key={id} className={styles.line}>
            <Input
              className={styles.wide}
              aria-label={`Item ${at + 1}`}
              value={text}
              maxLength={200}
              autoFocus={text === ''}
              onChange={(_, { value }) =>
                set(step.checklist.map(each => (each.id === id ? { id, text: value } : each)))
              }
            />
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={`Remove item ${at + 1}`}
              onClick={() => set(step.checklist.filter(each => each.id !== id))}
            />
          </div>
        ))}
        {step.checklist.length < 30 && (
          <Button className={styles.add} size="small" icon={<Add20Regular />} onClick={add}>
            Add an item
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** One step of a template. */
export const StepForm = ({ facts, step, change }: Props) => {
  const styles = useEditorStyles()
  const own = useStyles()
  const [isNew] = useState(step.title === '')
  const { text: _text, ...textless } = step
  const { signOff: _signOff, ...unsigned } = step
  return (
    <section aria-label="Step" className={styles.form}>
      <Field label="Title">
        <Input
          autoFocus={isNew}
          value={step.title}
          maxLength={120}
          onChange={(_, { value }) => change(now => ({ ...now, title: value }))}
        />
      </Field>
      <Field label="What to do">
        <Textarea
          value={step.text ?? ''}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => change(() => (value === '' ? textless : { ...step, text: value }))}
        />
      </Field>
      <div className={styles.line}>
        <Field label="Who" className={own.gap}>
          <Choice label="Who" options={roles} value={step.role} onPick={role => change(now => ({ ...now, role }))} />
        </Field>
        <Field label="Signed off by">
          <Choice
            label="Signed off by"
            options={signers}
            value={step.signOff ?? 'nobody'}
            onPick={role => change(() => (role === 'nobody' ? unsigned : { ...step, signOff: role }))}
          />
        </Field>
        <Field label="Estimate">
          <DurationInput
            minutes={step.estimate}
            most={6000}
            onChange={estimate => change(now => ({ ...now, estimate }))}
          />
        </Field>
      </div>
      <OffsetFields
        label="Due"
        due={step.due}
        facts={facts}
        steps={facts.steps.filter(({ id }) => id !== step.id)}
        onChange={due => change(now => ({ ...now, due }))}
      />
      <After facts={facts} step={step} change={change} />
      <Checklist step={step} change={change} />
      <FilingFields facts={facts} step={step} change={change} />
      <ConditionFields what="Step" only={step.only ?? []} onChange={only => change(now => withOnly(now, only))} />
    </section>
  )
}
