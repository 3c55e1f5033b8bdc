import type { JobRow } from '@praxis/practice'
import { comingAndGoing, laneOf, lanesFor } from './lanes.ts'

const row: JobRow = {
  key: 'job:acme:vat:2026-09-q',
  clientName: 'Acme',
  name: 'VAT return Q3 2026',
  status: 'in-progress',
  inReview: false,
  start: '2026-11-02',
  due: '2026-11-25',
  tags: [],
  people: [],
  worked: 0,
  planned: 60,
  doneTasks: 0,
  tasks: 3,
}

test('the board has a column for each stage of open work, and for done work that alone', () => {
  expect(lanesFor(undefined)).toEqual(['planned', 'ready', 'in-progress', 'waiting', 'in-review'])
  expect(lanesFor('late')).toEqual(lanesFor(undefined))
  expect(lanesFor('done')).toEqual(['done'])
})

test('a job with a task in review stands in review, unless it waits', () => {
  expect(laneOf({ ...row, inReview: true })).toBe('in-review')
  expect(laneOf({ ...row, status: 'waiting', inReview: true })).toBe('waiting')
})

test('a job on its way is counted where it goes, and no longer where it was', () => {
  const moving = [{ row, to: 'ready' as const }]
  expect(comingAndGoing(moving, 'ready', [])).toEqual({ coming: [row], going: 0 })
  expect(comingAndGoing(moving, 'in-progress', [row])).toEqual({ coming: [], going: 1 })
  expect(comingAndGoing(moving, 'waiting', [])).toEqual({ coming: [], going: 0 })
})

test('a job of which the columns themselves tell already is neither shown twice nor left out twice', () => {
  const moving = [{ row, to: 'ready' as const }]
  expect(comingAndGoing(moving, 'ready', [{ ...row, status: 'ready' }])).toEqual({ coming: [], going: 0 })
  expect(comingAndGoing(moving, 'in-progress', [])).toEqual({ coming: [], going: 0 })
})
