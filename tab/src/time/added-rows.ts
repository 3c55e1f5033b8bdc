import type { PlainDate, WorkName } from '@praxis/practice'
import { createStore, useStore } from '#src/service/store.ts'
import { inThisTab } from '#src/service/stored.ts'
import { workId } from './work-id.ts'

type Added = Record<string, WorkName[]>

const read = (): Added => {
  const kept: unknown = JSON.parse(inThisTab.read('rows') ?? '{}')
  return kept !== null && typeof kept === 'object' ? (kept as Added) : {} // only this file writes here
}

const added = createStore(read())

/** Adds a row to a week; until time is on it, this tab alone knows of it. */
export const addRow = (monday: PlainDate, work: WorkName): void => {
  const rows = added.get()[monday] ?? []
  if (rows.some(row => workId(row) === workId(work))) return
  added.set(all => ({ ...all, [monday]: [...rows, work] }))
  inThisTab.write('rows', JSON.stringify(added.get()))
}

const none: WorkName[] = []

export const useAddedRows = (monday: PlainDate): WorkName[] => useStore(added)[monday] ?? none
