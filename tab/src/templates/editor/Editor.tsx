import { Button, makeStyles } from '@fluentui/react-components'
import type { TemplatePage } from '@praxis/practice'
import { sayFee } from '@praxis/practice'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from } from '#src/frame/use-width.ts'
import { useMay, useMe } from '#src/people/use-me.ts'
import { ServiceError } from '#src/service/service-error.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { TemplateSteps } from '#src/work/apply/TemplateSteps.tsx'
import { Editing } from './Editing.tsx'
import { keptDraft } from './kept-draft.ts'
import { useEditing } from './use-editing.ts'

const useStyles = makeStyles({
  read: { padding: '0 16px 24px', overflowY: 'auto', maxWidth: '720px', [from.middle]: { padding: '0 24px 24px' } },
})

const Loaded = ({ id, page }: { id: string; page: TemplatePage | undefined }) => {
  const editing = useEditing(id, page)
  return editing.facts ? <Editing id={id} facts={editing.facts} editing={editing} page={page} /> : <NoTemplate />
}

const NoTemplate = () => {
  const [, navigate] = useLocation()
  return (
    <>
      <PageHead title="Template" />
      <Empty act={<Button onClick={() => navigate('/templates')}>All templates</Button>}>
        This template is not there any more.
      </Empty>
    </>
  )
}

/** The newest version for those who do not change templates. */
const Reading = ({ page }: { page: TemplatePage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [newest] = page.versions
  if (!newest) return <NoTemplate />
  return (
    <>
      <PageHead title={newest.name} aside={`Version ${newest.version}`} />
      <div className={styles.read}>
        <p className={shared.context}>Partners and managers change templates.</p>
        {newest.fee && <p>Fee: {sayFee(newest.fee)}</p>}
        <TemplateSteps template={newest} />
      </div>
    </>
  )
}

/** One template: edited by those who may, read by the others. */
export const Editor = ({ id }: { id: string }) => {
  const styles = useStyles()
  const maySave = useMay('save-template')
  const { person } = useMe()
  const { data, error, refetch } = useAsk('template', { id })
  const isMissing = error instanceof ServiceError && error.status === 404
  // While it is asked again nothing is known of its error: what is new stays on the screen, with whoever writes in it.
  const begun = useRef<string>(undefined)
  if (data) begun.current = undefined
  else if (isMissing && keptDraft(person.key, id) !== undefined) begun.current = id
  if (maySave && (data || begun.current === id)) return <Loaded id={id} page={data} />
  if (data) return <Reading page={data} />
  if (isMissing) return <NoTemplate />
  return (
    <>
      <PageHead title="Template" />
      <div className={styles.read}>
        {error ? (
          <Failure what="The template could not be loaded." error={error} retry={() => void refetch()} />
        ) : (
          <RowBars rows={10} columns="1fr" />
        )}
      </div>
    </>
  )
}
