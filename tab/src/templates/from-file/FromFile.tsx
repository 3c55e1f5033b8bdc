import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { ChooseFile } from '#src/frame/ChooseFile.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { FoundTemplate } from './FoundTemplate.tsx'
import { useFileOfTemplates } from './use-file-of-templates.ts'

const useStyles = makeStyles({
  body: {
    padding: '0 16px 24px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    [from.middle]: { padding: '0 24px 24px' },
  },
})

const wanted = {
  drop: 'Drop a template or a checklist here: JSON or CSV as it is exported, a spreadsheet’s CSV, or Markdown.',
  label: 'File with a template',
  accept: '.json,.csv,.tsv,.txt,.md,.markdown,application/json,text/csv,text/plain,text/markdown',
}

const Looked = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const { data, error, refetch } = useAsk('template-rows', {})
  const rows = data?.rows ?? []
  const file = useFileOfTemplates(rows)
  const templates = file.chosen?.found.templates ?? []
  const ready = templates.length > 0 && data !== undefined && !file.saving
  useKeys('From a file', [{ keys: 'Ctrl+Enter', words: 'Bring it in as a draft', run: () => ready && file.bring() }])
  return (
    <>
      <PageHead title={narrow ? 'From a file' : 'Template from a file'} aside={narrow ? '' : file.chosen?.name}>
        {file.chosen && <Button onClick={file.forget}>{narrow ? 'Other file' : 'Choose another file'}</Button>}
      </PageHead>
      {error && !data && (
        <Failure what="The templates that are there could not be loaded." error={error} retry={() => void refetch()} />
      )}
      {!file.chosen && <ChooseFile problem={file.problem} choose={file.choose} words={wanted} />}
      {file.chosen && (
        <>
          <div className={styles.body}>
            {templates.map(template => (
              <FoundTemplate
                key={template.facts.id}
                template={template}
                counts={file.chosen?.found.counts ?? 'row'}
                rows={rows}
                isOver={file.over.includes(template.facts.id)}
                setOver={isOver => file.setOver(template.facts.id, isOver)}
              />
            ))}
          </div>
          <FootBar
            label="From a file"
            acts={
              <Button appearance="primary" disabledFocusable={!ready} onClick={() => ready && file.bring()}>
                {templates.length === 1 ? 'Bring it in as a draft' : `Bring in ${templates.length} drafts`}
              </Button>
            }
          >
            {!narrow && <span className={shared.aside}>No job follows it until somebody publishes it.</span>}
          </FootBar>
        </>
      )}
    </>
  )
}

/** A template out of a file: choose it, see what was found and what was not, keep it as a draft. */
export const FromFile = () =>
  useMay('save-template') ? (
    <Looked />
  ) : (
    <>
      <PageHead title="Template from a file" />
      <MessageBar intent="info">
        <MessageBarBody>Partners and managers change templates.</MessageBarBody>
      </MessageBar>
    </>
  )
