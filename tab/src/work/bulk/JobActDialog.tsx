import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { JobKey } from '@praxis/practice'
import { Failure } from '#src/frame/Failure.tsx'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { jobs as jobsInWords } from '../apply/apply-words.ts'
import { ActFields } from './ActFields.tsx'
import { ActPreview } from './ActPreview.tsx'
import type { JobActKind } from './job-act-draft.ts'
import { useJobAct } from './use-job-act.ts'

const useStyles = makeStyles({
  content: { minHeight: '96px' },
  note: { margin: '0' },
})

const titles: Record<JobActKind, string> = {
  assign: 'Assign',
  date: 'Move',
  stage: 'Stage of',
  tag: 'Tag',
  cancel: 'Cancel',
}

type Props = {
  kind: JobActKind
  jobs: JobKey[]
  /** Where those jobs can be seen again. */
  made: string
  close: () => void
  done: () => void
}

const noteOf = ({ rows, changing, warned, isAsking }: ReturnType<typeof useJobAct>): string => {
  if (rows.length === 0) return isAsking ? 'Working out what would change…' : ''
  const refused = rows.length - changing
  const stay =
    refused > 0 &&
    `${jobsInWords(refused)} ${refused === 1 ? 'stays as it is' : 'stay as they are'}, for the reason given.`
  const held =
    warned > 0 &&
    `${jobsInWords(warned)} ${warned === 1 ? 'is' : 'are'} on hold: by changing ${warned === 1 ? 'it' : 'them'} you go on all the same, and the history says so.`
  return [stay, held].filter(Boolean).join(' ')
}

/** One act on the chosen jobs: what, then what becomes of each, then all of it at once. */
export const JobActDialog = ({ kind, jobs, made, close, done }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const act = useJobAct(kind, jobs, made)
  const title = `${titles[kind]} ${jobsInWords(jobs.length)}`
  const submit = () => {
    act.start(title)
    done()
  }
  const count =
    act.changing === jobs.length ? jobsInWords(act.changing) : `${act.changing} of ${jobsInWords(jobs.length)}`
  const note = noteOf(act)
  return (
    <FormDialog
      title={title}
      does={act.rows.length === 0 ? 'Change' : act.changing > 0 ? `Change ${count}` : 'Nothing to change'}
      leaves="Close"
      isReady={act.isReady}
      wide
      className={styles.content}
      submit={submit}
      close={close}
    >
      <ActFields kind={kind} draft={act.draft} change={act.change} wrong={act.wrong} />
      {act.error && <Failure what="What would change could not be worked out." error={act.error} retry={act.retry} />}
      <p className={mergeClasses(shared.caption, styles.note)} role="status">
        {note}
      </p>
      {act.rows.length > 0 && <ActPreview rows={act.rows} />}
    </FormDialog>
  )
}
