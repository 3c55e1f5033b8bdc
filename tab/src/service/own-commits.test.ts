import type { Done } from '@praxis/practice'
import { createOwnCommits } from './own-commits.ts'

const done = (n: number): Done => ({
  ok: true,
  commit: `commit-${n}`,
  stream: 'job:one:vat:2026-09-q',
  version: n,
  sentence: 'Finished',
  at: '2026-11-23T09:00:00Z',
})

test('a query names my last twenty commits, so that it waits for them', () => {
  const own = createOwnCommits()
  for (let n = 1; n <= 25; n += 1) own.add(done(n))
  const named = own.header().split(',')
  expect(named).toHaveLength(20)
  expect(named.at(-1)).toBe('job:one:vat:2026-09-q:25')
  expect(own.has('job:one:vat:2026-09-q:25')).toBe(true)
  expect(own.has('job:one:vat:2026-09-q:1')).toBe(false)
})

test('the last act to undo is the last that was not undone', () => {
  const own = createOwnCommits()
  own.add(done(1))
  own.add(done(2))
  own.undid('commit-2')
  expect(own.lastUndoable()?.commit).toBe('commit-1')
})
