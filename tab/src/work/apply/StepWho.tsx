import { Dropdown, Field, Link, makeStyles, Option, tokens } from '@fluentui/react-components'
import type { ClientRow, LeftOut, TemplateView } from '@praxis/practice'
import { useMemo, useState } from 'react'
import { clientColumns, nameOfClient } from '#src/clients/client-columns.tsx'
import type { ClientsInput } from '#src/clients/use-clients.ts'
import { allMatching, mostClients } from '#src/clients/use-clients.ts'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import { tracks } from '#src/frame/table/columns.ts'
import { selectColumn } from '#src/frame/table/select-column.tsx'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import { from, useNarrow, useRoomy } from '#src/frame/use-width.ts'
import { WordsFilter } from '#src/frame/WordsFilter.tsx'
import { useService } from '#src/service/service.ts'
import { usePages } from '#src/service/use-pages.ts'
import { leftOutWords } from './apply-words.ts'
import { TemplateSteps } from './TemplateSteps.tsx'
import type { ApplyState } from './use-apply.ts'

const useStyles = makeStyles({
  who: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    [from.middle]: { flexDirection: 'row', overflowY: 'hidden' },
  },
  what: {
    flexShrink: 0,
    padding: '8px 16px 16px',
    [from.middle]: {
      width: '304px',
      boxSizing: 'border-box',
      overflowY: 'auto',
      padding: '16px 16px 24px 24px',
      borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    [from.widest]: { width: '376px' },
  },
  field: { marginBottom: '12px' },
  narrow: { minWidth: 0 },
  clients: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: '320px' },
  filters: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    padding: '8px 16px',
    flexShrink: 0,
    [from.middle]: { padding: '16px 24px 12px' },
  },
  all: { marginLeft: 'auto', flexShrink: 0 },
  bars: { padding: '0 16px', overflow: 'hidden' },
})

type Props = { apply: ApplyState }

/** The template's steps; on a phone they are folded, so that the clients are near. */
const Steps = ({ template }: { template: TemplateView }) => {
  const narrow = useNarrow()
  const [shown, setShown] = useState(false)
  if (!narrow) return <TemplateSteps template={template} />
  return (
    <>
      <Link as="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? 'Hide the steps' : `Show its ${template.steps.length} steps`}
      </Link>
      {shown && <TemplateSteps template={template} />}
    </>
  )
}

const What = ({ apply }: Props) => {
  const styles = useStyles()
  const { templates, template, periods, period } = apply
  return (
    <section aria-label="What" className={styles.what}>
      <Field label="Template" className={styles.field}>
        <Dropdown
          className={styles.narrow}
          placeholder="Choose a template"
          value={template ? `${template.name}, version ${template.version}` : ''}
          selectedOptions={template ? [template.id] : []}
          onOptionSelect={(_, { optionValue }) => apply.setId(optionValue)}
        >
          {templates.map(({ id, name, version }) => (
            <Option key={id} value={id} text={name}>
              {`${name}, version ${version}`}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {template && (
        <Field label="Period" className={styles.field}>
          <Dropdown
            className={styles.narrow}
            value={period?.name ?? ''}
            selectedOptions={period ? [period.occurrence] : []}
            onOptionSelect={(_, { optionValue }) => apply.setOccurrence(optionValue)}
          >
            {periods.map(({ occurrence, name }) => (
              <Option key={occurrence} value={occurrence}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {template && <Steps template={template} />}
    </section>
  )
}

const Why = ({ why }: { why: LeftOut | undefined }) => {
  const shared = useSharedStyles()
  return why ? <Ellipsis text={leftOutWords(why)} className={shared.aside} /> : null
}

/** The columns of the list of clients: those ticked that get no job say why. */
const useColumns = ({ selection, preview }: ApplyState): Column<ClientRow>[] => {
  const roomy = useRoomy()
  return useMemo(() => {
    const reasons = new Map(preview?.leftOut.map(({ client, why }) => [client, why]))
    const shown = roomy ? ['client', 'code', 'kind', 'year-end'] : ['client']
    const why: Column<ClientRow> = {
      id: 'why',
      title: 'Left out',
      width: roomy ? 'minmax(120px, 176px)' : '112px',
      cell: ({ key }) => (selection.has(key) ? <Why why={reasons.get(key)} /> : null),
    }
    const named = [selectColumn(selection, nameOfClient), ...clientColumns.filter(({ id }) => shown.includes(id))]
    return roomy || reasons.size > 0 ? [...named, why] : named
  }, [roomy, selection, preview])
}

const Clients = ({ apply }: Props) => {
  const styles = useStyles()
  const service = useService()
  const [words, setWords] = useState('')
  const input: ClientsInput = useMemo(() => (words ? { words } : {}), [words])
  const { rowAt, total, onRange, isPending, error, answer, retry } = usePages('clients', input)
  const columns = useColumns(apply)
  const { selection } = apply
  const matching = Math.min(total, mostClients)
  return (
    <section aria-label="Clients" className={styles.clients}>
      <div className={styles.filters}>
        <WordsFilter label="Filter by words" words={words} onWords={setWords} />
        {selection.selected.size < matching || words ? (
          <Link
            as="button"
            className={styles.all}
            onClick={async () => selection.add(await allMatching(service, input))}
          >
            Select all {matching}
            {words ? ' that match' : ''}
          </Link>
        ) : (
          <Link as="button" className={styles.all} onClick={selection.clear}>
            Select none
          </Link>
        )}
      </div>
      {error && !answer && <Failure what="The clients could not be loaded." error={error} retry={retry} />}
      {isPending && (
        <div className={styles.bars}>
          <RowBars rows={14} gap={16} columns={tracks(columns)} />
        </div>
      )}
      {answer && total === 0 && (
        <div className={styles.bars}>
          <Empty>{words ? `No client’s name or code begins with “${words}”.` : 'There are no clients yet.'}</Empty>
        </div>
      )}
      {total > 0 && (
        <VirtualTable
          label="Clients"
          columns={columns}
          count={total}
          rowAt={rowAt}
          onRange={onRange}
          onOpen={({ key }) => selection.toggle(key)}
          isSelected={({ key }) => selection.has(key)}
        />
      )}
    </section>
  )
}

/** First decision: which template, for which period, for whom. */
export const StepWho = ({ apply }: Props) => {
  const styles = useStyles()
  return (
    <div className={styles.who}>
      <What apply={apply} />
      <Clients apply={apply} />
    </div>
  )
}
