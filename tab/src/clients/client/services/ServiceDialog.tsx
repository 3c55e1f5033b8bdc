import {
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Option,
} from '@fluentui/react-components'
import type { ClientPage, ServicePreview, ServiceView } from '@praxis/practice'
import { Failure } from '#src/frame/Failure.tsx'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { leftOutWords, roleWords } from '#src/work/apply/apply-words.ts'
import { RunList } from './RunList.tsx'
import { ServiceFields } from './ServiceFields.tsx'
import type { ServiceDraftState } from './use-service.ts'
import { useServiceDraft } from './use-service.ts'

const useStyles = makeStyles({
  content: { minHeight: '160px' },
  control: { minWidth: 0 },
  note: { margin: '0' },
  runs: { overflowY: 'auto', maxHeight: '280px', margin: '0 -8px' },
})

const many = (count: number): string => (count === 1 ? '1 job starts' : `${count} jobs start`)

const daysAhead = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

/** How many jobs there will be, and what is still missing. */
const noteOf = ({ runs, missing, missingRoles }: ServicePreview): string => {
  const [first] = runs
  const ahead = first ? `, ${runs.length > 1 ? 'each ' : ''}made ${daysAhead(first.horizon)} before it starts` : ''
  const lacks = missing.map(need => leftOutWords(`no-${need}`))
  const nobody = missingRoles.map(role => `nobody as ${roleWords[role].toLowerCase()}`)
  const without = [...lacks, ...nobody]
  return `${many(runs.length)} in the next 12 months${ahead}${without.length > 0 ? `; the client has ${without.join(', ')}` : ''}.`
}

const Preview = ({ state }: { state: ServiceDraftState }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { preview, wrong, error, retry } = state
  if (wrong) return <MessageBar intent="warning">{<MessageBarBody>{wrong}</MessageBarBody>}</MessageBar>
  if (error) return <Failure what="What would be made could not be worked out." error={error} retry={retry} />
  if (!preview) return null
  if (preview.refusal)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say.refusal(preview.refusal)}</MessageBarBody>
      </MessageBar>
    )
  return (
    <>
      <p className={mergeClasses(shared.caption, styles.note)} role="status">
        {noteOf(preview)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the arrow keys */}
      <section className={styles.runs} aria-label="What will be made" tabIndex={0}>
        <RunList runs={preview.runs} close />
      </section>
    </>
  )
}

const Which = ({ state }: { state: ServiceDraftState }) => {
  const styles = useStyles()
  const chosen = state.templates.find(({ id }) => id === state.template)
  return (
    <Field label="Service" {...(state.templates.length === 0 && { hint: 'The client takes every service there is.' })}>
      <Dropdown
        className={styles.control}
        placeholder="Choose a service"
        value={chosen?.name ?? ''}
        selectedOptions={chosen ? [chosen.id] : []}
        onOptionSelect={(_, { optionValue }) => state.choose(optionValue)}
      >
        {state.templates.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

type Props = {
  client: ClientPage
  /** The one that is changed; without it a service is set up. */
  service?: ServiceView
  close: () => void
}

/** Sets up a service, or changes its timing, with what it will make before it is done. */
export const ServiceDialog = ({ client, service, close }: Props) => {
  const styles = useStyles()
  const state = useServiceDraft(client, service)
  const submit = () => {
    state.save()
    close()
  }
  return (
    <FormDialog
      title={service ? `Change ${service.name}` : `Set up a service for ${client.name}`}
      does={service ? 'Change' : 'Set up'}
      leaves="Close"
      isReady={state.isReady}
      wide
      className={styles.content}
      submit={submit}
      close={close}
    >
      {!service && <Which state={state} />}
      {state.draft && <ServiceFields state={state} draft={state.draft} />}
      <Preview state={state} />
    </FormDialog>
  )
}
