import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { ConditionFields } from './ConditionFields.tsx'
import type { DraftSection } from './edit-draft.ts'
import { withOnly } from './edit-draft.ts'
import { useEditorStyles } from './editor-styles.ts'

type Props = { section: DraftSection; change: (edit: (section: DraftSection) => DraftSection) => void }

/** A section's title, and for whom it is. */
export const SectionForm = ({ section, change }: Props) => {
  const styles = useEditorStyles()
  const [isNew] = useState(section.title === '')
  return (
    <section aria-label="Section" className={styles.form}>
      <Field label="Section title">
        <Input
          autoFocus={isNew}
          value={section.title}
          maxLength={80}
          onChange={(_, { value }) => change(now => ({ ...now, title: value }))}
        />
      </Field>
      <ConditionFields what="Section" only={section.only ?? []} onChange={only => change(now => withOnly(now, only))} />
    </section>
  )
}
