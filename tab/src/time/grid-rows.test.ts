import type { PlainDate, Week, WorkName } from '@praxis/practice'
import { dayTotals, gridRows } from './grid-rows.ts'
import { workId } from './work-id.ts'

const acme: WorkName = { clientName: 'Acme', job: 'job:acme:vat:2026-09-q', jobName: 'VAT return' }
const training: WorkName = { clientName: '', activity: 'Training' }
const dates: PlainDate[] = ['2026-11-23', '2026-11-24']
const days = dates.map(date => ({ date, planned: 450, most: 1440 }))
const week: Pick<Week, 'days' | 'rows'> = {
  days,
  rows: [{ id: 'any', work: acme, days: [[{ key: 'entry:1', minutes: 60, billable: true, version: 1 }], []] }],
}
const nothing = { added: [], edits: [], running: undefined, today: '2026-11-23' } as const

test('a row that was added stands in the grid before it has any time', () => {
  const rows = gridRows(week, { ...nothing, added: [training], edits: [] })
  expect(rows.map(({ id }) => id)).toEqual([workId(acme), workId(training)])
})

test('a cell shows what was typed while it is on its way', () => {
  const edit = { id: 'e', date: '2026-11-23', work: acme, minutes: 90, state: 'late' } as const
  const [row] = gridRows(week, { ...nothing, added: [], edits: [edit] })
  expect(row?.cells[0]).toMatchObject({ minutes: 90, edit: { state: 'late' } })
})

test('what was refused does not count, the running timer does', () => {
  const edit = { id: 'e', date: '2026-11-23', work: acme, minutes: 1440, state: 'refused' } as const
  const running = {
    ...acme,
    job: 'job:acme:vat:2026-09-q',
    jobName: 'VAT return',
    since: '2026-11-23T08:00:00Z',
    forgotten: false,
  } as const
  const rows = gridRows(week, { added: [], edits: [edit], running, today: '2026-11-23' })
  expect(dayTotals(rows, [0, 0], 15)).toEqual([75, 0])
  expect(dayTotals(rows, [0, 30], 15)).toEqual([75, 30])
})

test('the timer’s work has a row, though nothing is logged on it yet', () => {
  const running = {
    clientName: 'Beta',
    job: 'job:beta:vat:2026-09-q',
    jobName: 'VAT',
    since: '2026-11-23T08:00:00Z',
    forgotten: false,
  } as const
  const rows = gridRows(week, { added: [], edits: [], running, today: '2026-11-23' })
  expect(rows.at(-1)?.cells.map(cell => cell.running)).toEqual([true, false])
})
