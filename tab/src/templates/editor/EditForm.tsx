import { Button, makeStyles } from '@fluentui/react-components'
import type { DraftFacts } from '@praxis/practice'
import { changeSection, changeStep, removeSection, removeStep } from './edit-draft.ts'
import { changeRequest, removeRequest } from './edit-requests.ts'
import type { Open } from './Outline.tsx'
import { RequestForm } from './RequestForm.tsx'
import { SectionForm } from './SectionForm.tsx'
import { StepForm } from './StepForm.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import type { EditingState } from './use-editing.ts'

const useStyles = makeStyles({
  remove: { marginTop: '24px' },
})

type Props = {
  facts: DraftFacts
  change: EditingState['change']
  isNew: boolean
  open: Open
  show: (open: Open | undefined) => void
}

/** The form of what is open: the whole job, a section, a step or a request. */
export const EditForm = ({ facts, change, isNew, open, show }: Props) => {
  const styles = useStyles()
  const step = open.kind === 'step' ? facts.steps.find(({ id }) => id === open.id) : undefined
  const section = open.kind === 'section' ? facts.sections.find(({ id }) => id === open.id) : undefined
  const request = open.kind === 'request' ? facts.requests?.find(({ id }) => id === open.id) : undefined
  const remove = (edit: (facts: DraftFacts) => DraftFacts) => {
    show(undefined)
    change(edit)
  }
  if (step)
    return (
      <>
        <StepForm
          key={step.id}
          facts={facts}
          step={step}
          change={edit => change(now => changeStep(now, step.id, edit))}
        />
        <Button className={styles.remove} onClick={() => remove(now => removeStep(now, step.id))}>
          Remove this step
        </Button>
      </>
    )
  if (section)
    return (
      <>
        <SectionForm
          key={section.id}
          section={section}
          change={edit => change(now => changeSection(now, section.id, edit))}
        />
        <Button className={styles.remove} onClick={() => remove(now => removeSection(now, section.id))}>
          Remove this section with its steps
        </Button>
      </>
    )
  if (request)
    return (
      <>
        <RequestForm
          key={request.id}
          facts={facts}
          request={request}
          change={edit => change(now => changeRequest(now, request.id, edit))}
        />
        <Button className={styles.remove} onClick={() => remove(now => removeRequest(now, request.id))}>
          Remove this request
        </Button>
      </>
    )
  return <TemplateForm facts={facts} isNew={isNew} change={change} />
}
