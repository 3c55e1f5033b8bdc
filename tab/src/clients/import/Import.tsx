import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { BulkProgress } from '#src/frame/BulkProgress.tsx'
import { Chips } from '#src/frame/Chips.tsx'
import { ChooseFile } from '#src/frame/ChooseFile.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { Columns } from './Columns.tsx'
import type { Counts, Verdict } from './import-words.ts'
import { importWords, leftWords, separatorWords, verdictWords } from './import-words.ts'
import { hasName } from './map-rows.ts'
import type { ChosenFile } from './use-file.ts'
import { useFile } from './use-file.ts'
import type { Preview } from './use-import.ts'
import { useImporting, usePreview } from './use-import.ts'
import { VerdictTable } from './VerdictTable.tsx'

const useStyles = makeStyles({
  left: { color: tokens.colorNeutralForeground2 },
  bars: { padding: '0 16px', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  chips: { padding: '12px 0 4px', flexShrink: 0, [from.middle]: { padding: '12px 22px 8px' } },
  failure: { padding: '16px 24px' },
})

const wanted = {
  drop: 'Drop a file with your clients here: what Xero, QuickBooks or a spreadsheet exports as CSV.',
  label: 'File with clients',
  accept: '.csv,.txt,.tsv,text/csv,text/plain',
}

const order: Verdict[] = ['new', 'changed', 'same', 'duplicate', 'restricted', 'refused']

const chipsOf = (counts: Counts) =>
  order
    .filter(id => counts[id] > 0)
    .map(id => ({ id, words: verdictWords[id], count: counts[id], alarm: id === 'refused' }))

/** The rows with what each would do; bars while that is worked out. */
const CheckedRows = ({ preview, named, only }: { preview: Preview; named: boolean; only: Verdict | undefined }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const { judged, isPending, error } = preview
  if (isPending && named && !error)
    return (
      <div className={styles.bars}>
        <RowBars rows={12} height={narrow ? 60 : 36} columns={narrow ? '1fr' : '40px 240px 104px 1fr'} />
      </div>
    )
  if (judged.length === 0) return <div className={styles.bars} />
  return <VerdictTable rows={only ? judged.filter(({ verdict }) => verdict === only) : judged} />
}

/** The dry run of a chosen file, and the button that says what it will do. */
const Checked = ({ file }: { file: ChosenFile }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const preview = usePreview(file)
  const { start } = useImporting()
  const [only, setOnly] = useState<Verdict>()
  const { counts, judged } = preview
  const acts = counts.new + counts.changed
  const named = hasName(file.mapping)
  const ready = named && !preview.isPending && !preview.isOld && !preview.error && acts > 0
  const run = () => {
    if (!ready || !file.chosen) return
    file.remember()
    start(file.chosen.name, preview)
  }
  useKeys('Import', [{ keys: 'Ctrl+Enter', words: 'Import', run }])
  if (!file.table) return null
  return (
    <>
      <Columns file={file} table={file.table} />
      {preview.error && (
        <div className={styles.failure}>
          <Failure what="The file could not be checked; it is kept here." error={preview.error} retry={preview.retry} />
        </div>
      )}
      {judged.length > 0 && (
        <div className={styles.chips}>
          <Chips
            label="Which rows"
            chips={chipsOf(counts)}
            on={id => only === id}
            toggle={id => setOnly(only === id ? undefined : id)}
          />
        </div>
      )}
      <CheckedRows preview={preview} named={named} only={only} />
      <FootBar
        label="Import"
        acts={
          <Button appearance="primary" disabledFocusable={!ready} onClick={run}>
            {acts > 0 ? importWords(counts) : 'Nothing to import'}
          </Button>
        }
      >
        <span className={narrow ? styles.left : shared.context}>{leftWords(counts)}</span>
        {acts > 0 && !narrow && <span className={shared.aside}>One undo takes all of it back.</span>}
      </FootBar>
    </>
  )
}

const fileWords = ({ chosen, table }: ChosenFile, narrow: boolean): string => {
  if (!chosen || !table) return ''
  const { rows } = table
  const { encoding, separator } = chosen.lines
  const facts = [`${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`, encoding, separatorWords(separator)]
  return narrow ? '' : `${chosen.name} · ${facts.join(', ')}`
}

/** Brings clients in from a file: choose it, see what would be done, do it. */
export const Import = () => {
  const narrow = useNarrow()
  const mayImport = useMay('import-clients')
  const file = useFile()
  const { bulk } = useImporting()
  if (!mayImport)
    return (
      <>
        <PageHead title="Import clients" />
        <MessageBar intent="info">
          <MessageBarBody>Partners and managers import clients.</MessageBarBody>
        </MessageBar>
      </>
    )
  return (
    <>
      <PageHead title="Import clients" aside={bulk ? bulk.title : fileWords(file, narrow)}>
        {file.chosen && !bulk && <Button onClick={file.forget}>{narrow ? 'Other file' : 'Choose another file'}</Button>}
      </PageHead>
      {bulk ? (
        <BulkProgress bulk={bulk} again={{ words: 'Import another file', run: file.forget }} />
      ) : file.chosen ? (
        <Checked file={file} />
      ) : (
        <ChooseFile problem={file.problem} choose={file.choose} words={wanted} />
      )}
    </>
  )
}
