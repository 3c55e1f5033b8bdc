import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { DraftFacts, TemplatePage } from '@praxis/practice'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from, useNarrow, useRoomy } from '#src/frame/use-width.ts'
import { useMay, useMe } from '#src/people/use-me.ts'
import { ServiceError } from '#src/service/service-error.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { TemplateSteps } from '#src/work/apply/TemplateSteps.tsx'
import { changeSection, changeStep, removeSection, removeStep } from './edit-draft.ts'
import { keptDraft } from './kept-draft.ts'
import { Order } from './Order.tsx'
import type { Open } from './Outline.tsx'
import { Outline } from './Outline.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { SectionForm } from './SectionForm.tsx'
import { StepForm } from './StepForm.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import { TryPanel } from './TryPanel.tsx'
import type { EditingState } from './use-editing.ts'
import { useEditing } from './use-editing.ts'

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
  side: {
    flexShrink: 0,
    padding: '0 16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [from.wide]: {
      width: '336px',
      boxSizing: 'border-box',
      overflowY: 'auto',
      borderTopStyle: 'none',
      borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  tabs: { marginLeft: '-12px', marginBottom: '8px' },
  bar: { padding: '0 16px 8px', [from.middle]: { padding: '0 24px 8px' } },
  read: { padding: '0 16px 24px', overflowY: 'auto', maxWidth: '720px', [from.middle]: { padding: '0 24px 24px' } },
  remove: { marginTop: '24px' },
})

type EditProps = { facts: DraftFacts; editing: EditingState; page: TemplatePage | undefined }

const Form = ({
  facts,
  editing,
  page,
  open,
  show,
}: EditProps & { open: Open; show: (open: Open | undefined) => void }) => {
  const styles = useStyles()
  const { change } = editing
  const step = open.kind === 'step' ? facts.steps.find(({ id }) => id === open.id) : undefined
  const section = open.kind === 'section' ? facts.sections.find(({ id }) => id === open.id) : undefined
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
  return <TemplateForm facts={facts} isNew={!page || page.versions.length === 0} change={change} />
}

const Side = ({ facts }: { facts: DraftFacts }) => {
  const styles = useStyles()
  const [shown, setShown] = useState<'try' | 'order'>('try')
  return (
    <aside aria-label="What it comes to" className={styles.side}>
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value === 'order' ? 'order' : 'try')}
      >
        <Tab value="try">Try on a client</Tab>
        <Tab value="order">What waits for what</Tab>
      </TabList>
      {shown === 'try' ? <TryPanel facts={facts} /> : <Order facts={facts} />}
    </aside>
  )
}

/** Somebody else saved or published meanwhile: who, and what can be done, with one's own text kept. */
const Meanwhile = ({ editing, page }: Pick<EditProps, 'editing'> & { page: TemplatePage }) => {
  const styles = useStyles()
  const say = useSay()
  const [newest] = page.versions
  const words = page.draft
    ? `${say.person(page.draft.savedBy)} saved a draft of this at ${say.moment(page.draft.savedAt)}.`
    : newest &&
      `${say.person(newest.publishedBy)} published version ${newest.version} at ${say.moment(newest.publishedAt)}.`
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words} What you changed is kept here.</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => editing.takeTheirs('What you changed was put aside')}>
            Show theirs
          </Button>
          <Button size="small" onClick={() => void editing.saveMine()}>
            Save mine over it
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}

const stateWords = ({ dirty, saving }: EditingState, page: TemplatePage | undefined): string => {
  if (saving) return 'Saving…'
  if (dirty) return 'Not saved yet; kept on this machine'
  const version = page?.versions[0]?.version
  if (page?.draft) return version ? `Draft after version ${version}` : 'Draft, not published'
  return version ? `Version ${version}` : ''
}

/** What there is to do with what is edited; behind somebody else's draft it is decided first whose stays. */
const mayDo = ({ dirty, behind }: EditingState, page: TemplatePage | undefined) => {
  const changed = dirty || Boolean(page?.draft)
  return { changed, maySave: dirty && !behind, mayPublish: changed && !behind }
}

type ActsProps = Omit<EditProps, 'facts'> & { id: string; save: () => void; publish: () => void }

/** What can be done with the whole template. */
const Acts = ({ id, editing, page, save, publish }: ActsProps) => {
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const { maySave, mayPublish, changed } = mayDo(editing, page)
  return (
    <>
      {maySave && !narrow && (
        <Button onClick={save} disabledFocusable={editing.saving}>
          Save draft
        </Button>
      )}
      {mayPublish && (
        <Button appearance="primary" onClick={publish}>
          Publish
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="More for this template" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {maySave && <MenuItem onClick={save}>Save draft</MenuItem>}
            {page && page.versions.length > 0 && (
              <MenuItem onClick={() => navigate(`/templates/${id}/versions`)}>Versions and compare</MenuItem>
            )}
            {changed && (
              <MenuItem onClick={() => void editing.discard('What was not saved was discarded')}>
                Discard the draft
              </MenuItem>
            )}
            <MenuItem onClick={() => navigate('/templates')}>All templates</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  )
}

const Editing = ({ id, facts, editing, page }: EditProps & { id: string }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const roomy = useRoomy()
  const [open, setOpen] = useState<Open | undefined>(narrow ? undefined : { kind: 'template' })
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
  return (
    <>
      <PageHead title={facts.name || 'Template'} aside={narrow ? '' : stateWords(editing, page)}>
        <Acts id={id} editing={editing} page={page} save={save} publish={() => setPublishing(true)} />
      </PageHead>
      {editing.behind && page && <Meanwhile editing={editing} page={page} />}
      <div className={styles.body}>
        {(!narrow || !open) && (
          <div className={styles.outline}>
            <Outline facts={facts} open={open} show={setOpen} change={editing.change} narrow={narrow} />
          </div>
        )}
        {(!narrow || open) && (
          <div className={styles.form}>
            {narrow && (
              <Button appearance="subtle" size="large" icon={<ArrowLeft20Regular />} onClick={() => setOpen(undefined)}>
                All steps
              </Button>
            )}
            <Form facts={facts} editing={editing} page={page} open={open ?? { kind: 'template' }} show={setOpen} />
            {!roomy && !narrow && <Side facts={facts} />}
          </div>
        )}
        {(roomy || (narrow && !open)) && <Side facts={facts} />}
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
  const isNew = error instanceof ServiceError && error.status === 404 && keptDraft(person.key, id) !== undefined
  if (maySave && (data || isNew)) return <Loaded id={id} page={data} />
  if (data) return <Reading page={data} />
  if (error instanceof ServiceError && error.status === 404) return <NoTemplate />
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
