import {
  Checkbox,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from '@fluentui/react-components'
import type { ClientField, ImportColumn } from '@praxis/practice'
import { importField, ownColumnOf } from '@praxis/practice'
import { useState } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { fieldWords, keptWords } from './import-words.ts'
import { hasName } from './map-rows.ts'
import type { FileTable } from './read-table.ts'
import type { ChosenFile } from './use-file.ts'

const useStyles = makeStyles({
  section: { padding: '0 8px', flexShrink: 0, [from.middle]: { padding: '0 16px' } },
  list: { maxHeight: '38vh', overflowY: 'auto' },
  row: {
    gridTemplateColumns: 'minmax(0, 1fr) 176px',
    [from.middle]: { gridTemplateColumns: '240px minmax(0, 1fr) 208px' },
  },
  sample: { display: 'none', [from.middle]: { display: 'block' } },
  field: { minWidth: 0 },
  left: { color: tokens.colorNeutralForeground3 },
  origin: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', margin: '0', padding: '8px 8px 0' },
  act: { fontSize: 'inherit', lineHeight: 'inherit' },
  unnamed: { margin: '8px 8px 0' },
})

const out = 'out'

const usual = importField.options.map(column => [column as ImportColumn, fieldWords[column]] as const)

const ownOf = (fields: ClientField[]) => fields.map(field => [ownColumnOf(field) as ImportColumn, field.name] as const)

type Choices = readonly (readonly [ImportColumn, string])[]

const Options = ({ choices }: { choices: Choices }) =>
  choices.map(([column, words]) => (
    <option key={column} value={column}>
      {words}
    </option>
  ))

const sampleOf = ({ rows }: FileTable, column: number): string =>
  rows.find(({ cells }) => cells[column]?.trim())?.cells[column]?.trim() ?? ''

type Props = { file: ChosenFile; table: FileTable }

const ColumnRow = ({ file, table, column }: Props & { column: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const name = table.columns[column] ?? ''
  const field = file.mapping[column] ?? null
  const own = ownOf(file.fields)
  const chosen = (value: string) => [...usual, ...own].find(([id]) => id === value)?.[0] ?? null
  return (
    <li className={mergeClasses(shared.row, styles.row)}>
      <Ellipsis text={name} className={field ? '' : styles.left} />
      <Ellipsis text={sampleOf(table, column)} className={mergeClasses(shared.aside, styles.sample)} />
      <Select
        size="small"
        className={styles.field}
        aria-label={`What “${name}” is`}
        value={field ?? out}
        onChange={(_, { value }) => file.map(column, chosen(value))}
      >
        <option value={out}>Leave out</option>
        {own.length > 0 && (
          <optgroup label="Fields of your own">
            <Options choices={own} />
          </optgroup>
        )}
        <Options choices={usual} />
      </Select>
    </li>
  )
}

/** By whose word the columns are what they are, and how to have it otherwise. */
const Origin = ({ file }: { file: ChosenFile }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const me = useMe()
  const { kept } = file
  if (!kept && !file.isUnkept) return null
  return (
    <p className={mergeClasses(shared.caption, styles.origin)}>
      {kept ? (
        <>
          {keptWords(kept.by === me.person.key ? undefined : say.person(kept.by), say.dayAndMonth(say.dayOf(kept.at)))}
          {file.canBeginAnew && (
            <Link as="button" className={styles.act} onClick={file.beginAnew}>
              Begin anew
            </Link>
          )}
        </>
      ) : (
        <>
          Remembered for files with these headers when you import.
          <Link as="button" className={styles.act} onClick={file.remember}>
            Remember now
          </Link>
        </>
      )}
    </p>
  )
}

/** What each column of the file is; recognised by its header, to be put right here. */
export const Columns = ({ file, table }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const named = hasName(file.mapping)
  const [open, setOpen] = useState(false)
  const known = file.mapping.filter(field => field !== null).length
  return (
    <section aria-labelledby="columns" className={styles.section}>
      <SectionHead id="columns" title="Columns" count={`${known} of ${table.columns.length} used`}>
        {named && (
          <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Fold' : 'Show'}
          </Link>
        )}
      </SectionHead>
      <Origin file={file} />
      {!named && (
        <MessageBar intent="warning" layout="multiline" className={styles.unnamed}>
          <MessageBarBody>No column is known to hold the client’s name. Say which one does.</MessageBarBody>
        </MessageBar>
      )}
      {(open || !named) && (
        <Checkbox
          label="The first line holds the headers"
          checked={file.hasHeader}
          onChange={(_, { checked }) => file.setHeader(checked === true)}
        />
      )}
      {(open || !named) && (
        <ul className={mergeClasses(shared.list, styles.list)}>
          {table.columns.map((name, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, places do not
            <ColumnRow key={`${column} ${name}`} file={file} table={table} column={column} />
          ))}
        </ul>
      )}
    </section>
  )
}
