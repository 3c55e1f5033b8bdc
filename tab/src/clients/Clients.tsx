import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import type { ClientKey, ClientRow } from '@praxis/practice'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { tracks } from '#src/frame/table/columns.ts'
import { HeadRow } from '#src/frame/table/HeadRow.tsx'
import { selectColumn } from '#src/frame/table/select-column.tsx'
import type { Selection } from '#src/frame/table/use-selection.ts'
import { useSelection } from '#src/frame/table/use-selection.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useRowKeys } from '#src/frame/use-row-keys.ts'
import { useNarrow, useRoomy } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { ClientLine } from './ClientLine.tsx'
import { ClientsActs } from './ClientsActs.tsx'
import { ClientsFilters } from './ClientsFilters.tsx'
import { chooseClients } from './chosen-clients.ts'
import { clientColumns, closeColumns, nameOfClient } from './client-columns.tsx'
import { clientPath } from './client-place.ts'
import { ExamplesBar } from './Examples.tsx'
import { DuplicatesBar } from './merge/DuplicatesBar.tsx'
import { TagClientsDialog } from './tags/TagClientsDialog.tsx'
import type { ClientsState } from './use-clients.ts'
import { allMatching, mostClients, useClients } from './use-clients.ts'

const useStyles = makeStyles({
  body: { padding: '0 16px', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  examples: { padding: '0 16px', '&:empty': { display: 'none' } },
  count: { fontWeight: tokens.fontWeightSemibold },
})

type Parts = { clients: ClientsState; selection: Selection<ClientKey>; moves: React.Ref<RowMoves> }

const unnarrowed = { words: undefined, status: undefined, tag: undefined, field: undefined }

const NoClients = ({ clients }: Pick<Parts, 'clients'>) => {
  const [, navigate] = useLocation()
  const mayImport = useMay('import-clients')
  const { words, status, tag, field } = clients.input
  if (words || status || tag || field)
    return (
      <Empty act={<Button onClick={() => clients.change(unnarrowed)}>Show all clients</Button>}>
        {words ? `No client’s name, code or tag begins with “${words}”.` : 'No client is like this.'}
      </Empty>
    )
  if (!mayImport) return <Empty>No clients yet.</Empty>
  return (
    <Empty act={<Button onClick={() => navigate('/clients/import')}>Import clients</Button>}>
      No clients yet. Bring them in from a file.
    </Empty>
  )
}

const Body = ({ clients, selection, moves }: Parts) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const mayApply = useMay('apply-template')
  const roomy = useRoomy()
  const columns = useMemo(() => {
    const shown = roomy ? clientColumns : clientColumns.filter(({ id }) => closeColumns.includes(id))
    return mayApply ? [selectColumn(selection, nameOfClient), ...shown] : shown
  }, [mayApply, selection, roomy])
  const { rowAt, total, onRange } = clients
  if (clients.error && !clients.answer)
    return (
      <div className={styles.body}>
        <Failure what="The clients could not be loaded." error={clients.error} retry={clients.retry} />
      </div>
    )
  if (clients.isPending)
    return (
      <div className={styles.body}>
        {!narrow && <HeadRow columns={columns} />}
        <RowBars rows={20} height={narrow ? 60 : 36} gap={16} columns={narrow ? 'minmax(0, 1fr)' : tracks(columns)} />
      </div>
    )
  if (total === 0)
    return (
      <div className={styles.body}>
        <NoClients clients={clients} />
      </div>
    )
  if (narrow)
    return (
      <VirtualRows role="list" label="Clients" count={total} height={60} onRange={onRange} moves={moves} flush>
        {index => {
          const row = rowAt(index)
          return row && <ClientLine row={row} at={index} />
        }}
      </VirtualRows>
    )
  return (
    <VirtualTable
      label="Clients"
      columns={columns}
      count={total}
      rowAt={rowAt}
      onRange={onRange}
      onOpen={(row: ClientRow) => navigate(clientPath(row.key))}
      {...(mayApply && { isSelected: (row: ClientRow) => selection.has(row.key) })}
      moves={moves}
    />
  )
}

/** How many are ticked, and what can be done with them. */
const SelectionBar = ({ clients, selection }: Omit<Parts, 'moves'>) => {
  const styles = useStyles()
  const service = useService()
  const [, navigate] = useLocation()
  const [tagging, setTagging] = useState(false)
  const count = selection.selected.size
  const matching = Math.min(clients.total, mostClients)
  if (count === 0) return null
  const apply = () => {
    chooseClients([...selection.selected])
    navigate('/apply')
  }
  return (
    <FootBar
      label="Selected clients"
      acts={
        <>
          <Button onClick={apply}>Apply a template</Button>
          <Button onClick={() => setTagging(true)}>Tag</Button>
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label="Clear the selection"
            onClick={selection.clear}
          />
        </>
      }
    >
      <span className={styles.count}>{count} selected</span>
      {tagging && (
        <TagClientsDialog
          clients={[...selection.selected]}
          close={() => setTagging(false)}
          done={() => {
            setTagging(false)
            selection.clear()
          }}
        />
      )}
      {count < matching && (
        <Link as="button" onClick={async () => selection.add(await allMatching(service, clients.input))}>
          Select all {matching} that match
        </Link>
      )}
    </FootBar>
  )
}

const useClientKeys = (clients: ClientsState, selection: Selection<ClientKey>, moves: RowMoves) => {
  const mayApply = useMay('apply-template')
  useRowKeys('Clients', moves)
  const select = () => {
    const row = clients.rowAt(Number(moves.current()?.dataset.row ?? -1))
    if (row) selection.toggle(row.key)
  }
  useKeys('Selection', [
    ...(mayApply ? [{ keys: 'x', words: 'Select the row in focus', run: select }] : []),
    ...(selection.selected.size > 0 ? [{ keys: 'Escape', words: 'Clear the selection', run: selection.clear }] : []),
  ])
}

/** The firm's clients. */
export const Clients = () => {
  const styles = useStyles()
  const clients = useClients()
  const selection = useSelection<ClientKey>()
  const moves = useRef<RowMoves>({ to: () => undefined, current: () => undefined })
  useClientKeys(clients, selection, {
    to: step => moves.current.to(step),
    current: () => moves.current.current(),
  })
  return (
    <>
      <PageHead title="Clients" aside={clients.answer ? String(clients.total) : ''}>
        <ClientsActs />
      </PageHead>
      <ClientsFilters clients={clients} />
      <div className={styles.examples}>
        <ExamplesBar count={clients.answer?.examples ?? 0} />
        <DuplicatesBar />
      </div>
      <Body clients={clients} selection={selection} moves={moves} />
      <SelectionBar clients={clients} selection={selection} />
    </>
  )
}
