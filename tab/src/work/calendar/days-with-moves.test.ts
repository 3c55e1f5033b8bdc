import type { JobOnDay } from '@praxis/practice'
import { daysWithMoves } from './days-with-moves.ts'

const job = (key: JobOnDay['key']): JobOnDay => ({
  key,
  clientName: 'Acme Ltd',
  name: 'VAT return Q3 2026',
  status: 'ready',
  inReview: false,
  due: '2026-11-25',
  people: [],
})

describe('jobs on their way to another day', () => {
  const days = [{ date: '2026-11-25' as const, jobs: 5, rows: [job('job:a'), job('job:b')] }]

  it('are gone from the one and there on the other', () => {
    const after = daysWithMoves(days, [{ row: job('job:a'), to: '2026-11-27' }])
    expect(after.get('2026-11-25')).toMatchObject({ jobs: 4, rows: [{ key: 'job:b' }] })
    expect(after.get('2026-11-27')).toMatchObject({ jobs: 1, rows: [{ key: 'job:a', due: '2026-11-27' }] })
  })

  it('stay where they are when that is where they go', () => {
    expect(daysWithMoves(days, [{ row: job('job:a'), to: '2026-11-25' }]).get('2026-11-25')).toEqual(days[0])
  })
})
