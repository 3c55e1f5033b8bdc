import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import type { DraftFacts, TemplatePage } from '@praxis/practice'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow, useRoomy } from '#src/frame/use-width.ts'
import { JobsBehindBar } from '../live-jobs/JobsBehindBar.tsx'
import { Acts } from './Acts.tsx'
import { EditForm } from './EditForm.tsx'
import { mayDo, stateWords } from './editing-state.ts'
import { Meanwhile } from './Meanwhile.tsx'
import type { Open } from './Outline.tsx'
import { itemOf, Outline } from './Outline.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { Side } from './Side.tsx'
import type { EditingState } from './use-editing.ts'

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    [from.middle]: { flexDirection: 'row', overflowY: 'hidden' },
  },
  outline: {
    flexShrink: 0,
    padding: '0 8px 16px',
    [from.middle]: {
      width: '264px',
      boxSizing: 'border-box',
      padding: '0 8px 24px 16px',
      overflowY: 'auto',
      borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    [from.wide]: { width: '304px' },
  },
  form: {
    flexGrow: 1,
    minWidth: 0,
    padding: '8px 16px 24px',
    [from.middle]: { overflowY: 'auto', padding: '8px 24px 24px' },
  },
  back: { marginLeft: '-12px' },
  state: { margin: '0', padding: '0 8px 4px' },
})

type Props = { id: string; facts: DraftFacts; editing: EditingState; page: TemplatePage | undefined }

type Opening = { open: Open | undefined; show: (open: Open | undefined) => void }

/** On a phone one thing at a time: the outline with what it comes to, or one form. */
const OneAtATime = ({ facts, editing, page, open, show }: Omit<Props, 'id'> & Opening) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const back = (from: Open) => {
    flushSync(() => show(undefined))
    document.getElementById(itemOf(from))?.focus()
  }
  if (open)
    return (
      <div className={styles.form}>
        <Button
          className={styles.back}
          appearance="subtle"
          size="large"
          autoFocus
          icon={<ArrowLeft20Regular />}
          onClick={() => back(open)}
        >
          All steps
        </Button>
        <EditForm facts={facts} change={editing.change} isNew={!page?.versions.length} open={open} show={show} />
      </div>
    )
  return (
    <>
      <div className={styles.outline}>
        <p className={mergeClasses(shared.caption, styles.state)}>{stateWords(editing, page)}</p>
        <Outline facts={facts} open={undefined} show={show} change={editing.change} narrow />
      </div>
      <Side facts={facts} />
    </>
  )
}

const whole: Open = { kind: 'template' }

const SideBySide = ({ facts, editing, page, open = whole, show }: Omit<Props, 'id'> & Opening) => {
  const styles = useStyles()
  const roomy = useRoomy()
  return (
    <>
      <div className={styles.outline}>
        <Outline facts={facts} open={open} show={show} change={editing.change} narrow={false} />
      </div>
      <div className={styles.form}>
        <EditForm facts={facts} change={editing.change} isNew={!page?.versions.length} open={open} show={show} />
        {!roomy && <Side facts={facts} />}
      </div>
      {roomy && <Side facts={facts} />}
    </>
  )
}

/** A template as it is edited. */
export const Editing = ({ id, facts, editing, page }: Props) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [open, show] = useState<Open>()
  const [publishing, setPublishing] = useState(false)
  const save = () => void editing.save()
  const { maySave, mayPublish } = mayDo(editing, page)
  useKeys('Template', [
    { keys: 'Ctrl+s', words: 'Save the draft', run: () => maySave && save() },
    { keys: 'Ctrl+Enter', words: 'Publish', run: () => mayPublish && setPublishing(true) },
  ])
  const publish = async () => {
    setPublishing(false)
    await editing.publish()
  }
  const Panes = narrow ? OneAtATime : SideBySide
  return (
    <>
      <PageHead title={facts.name || 'Template'} aside={narrow ? '' : stateWords(editing, page)}>
        <Acts id={id} facts={facts} editing={editing} page={page} save={save} publish={() => setPublishing(true)} />
      </PageHead>
      {page && !editing.behind && <JobsBehindBar page={page} />}
      {editing.behind && page && <Meanwhile editing={editing} page={page} />}
      <div className={styles.body}>
        <Panes facts={facts} editing={editing} page={page} open={open} show={show} />
      </div>
      {publishing && (
        <PublishDialog
          facts={facts}
          last={page?.versions[0]}
          publish={() => void publish()}
          close={() => setPublishing(false)}
        />
      )}
    </>
  )
}
