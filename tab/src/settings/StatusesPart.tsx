import { Field, Textarea } from '@fluentui/react-components'
import type { SubStatus } from '@praxis/practice'
import { primaryStatus, statusWords } from '@praxis/practice'
import { Asked } from '#src/frame/Asked.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { namesOf, subStatusesFrom } from './status-names.ts'
import { useEdited } from './use-edited.ts'

const Names = ({ before }: { before: SubStatus[] }) => {
  const act = useAct()
  const { value: names, isEdited, change, drop } = useEdited('statuses', namesOf(before))
  const save = async () => {
    const came = await act('save-statuses', { subStatuses: subStatusesFrom(names, before) })
    if (came.state === 'done') drop()
  }
  return (
    <SettingsForm isEdited={isEdited} save={save} drop={drop}>
      <span>
        Reports count by these five. Below each, people can choose among the names you give, one a line. A job whose
        name is taken away shows its status alone.
      </span>
      {primaryStatus.options.map(status => (
        <Field key={status} label={statusWords[status]}>
          <Textarea
            rows={2}
            resize="vertical"
            value={names[status]}
            onChange={(_, { value }) => change({ ...names, [status]: value })}
          />
        </Field>
      ))}
    </SettingsForm>
  )
}

/** What the firm calls its jobs within the five statuses. */
export const StatusesPart = () => (
  <Asked what="The names could not be loaded." asked={useAsk('statuses', {})}>
    {({ subStatuses }) => <Names before={subStatuses} />}
  </Asked>
)
