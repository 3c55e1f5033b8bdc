import type { Done, Refusal, RunKey, RunView } from '@praxis/practice'
import type { Came } from './acts.ts'
import { createBulks } from './bulks.ts'
import { ServiceError } from './service-error.ts'

const done = (commit: string): Came => {
  const is: Done = { ok: true, commit, stream: 'run:x', version: 1, sentence: 'Imported', at: '2026-11-23T09:00:00Z' }
  return { state: 'done', done: is }
}
const busy: Came = { state: 'unknown', error: new ServiceError('answer', 'busy', { status: 503 }) }
const unchanged: Came = { state: 'refused', refusal: { code: 'nothing-to-change' } }

const pages = [0, 1].map(n => ({
  run: `run:bulk:${n}` as const,
  count: 2,
  sent: {
    command: 'import-clients' as const,
    key: `bulk-${n}`,
    input: { run: `run:bulk:${n}` as const, title: 'clients.csv', rows: [] },
  },
}))
const bulk = { id: 'bulk', kind: 'import-clients', title: 'clients.csv', path: '/', made: '/clients', pages } as const

type World = { fails?: RunKey }

/** A service that answers each command as told, and whose runs are done at once; one run may fail till it is tried again. */
const world = (answers: Came[], { fails }: World = {}) => {
  const given: { key: string; repeat: boolean; command: string }[] = []
  let failing = fails
  const has = (command: string) => given.some(sent => sent.command === command)
  const viewOf = (key: RunKey): RunView => {
    const refusal: Refusal = { code: 'failed', reason: 'no answer' }
    const refused = key === failing ? [{ about: 'Acme', refusal }] : []
    const facts = { key, title: '', count: 2, commit: `of ${key}`, takenBack: has('undo'), finished: true }
    return { ...facts, done: 2 - refused.length, refused }
  }
  const bulks = createBulks({
    api: {
      ask: async (_name: string, { key }: { key: RunKey }) => viewOf(key),
    } as unknown as Parameters<typeof createBulks>[0]['api'], // only runs are asked for
    acts: {
      give: async (sent, options = {}) => {
        given.push({ key: sent.key, repeat: options.repeat ?? false, command: sent.command })
        if (sent.command === 'try-again' && sent.input.commit === `of ${failing}`) failing = undefined
        return answers.shift() ?? done('c')
      },
    },
    refresh: async () => undefined,
  })
  const settled = () => new Promise(resolve => setTimeout(resolve, 10))
  return { bulks, given, settled, state: () => bulks.bulks.get()[0] }
}

test('the pages of a bulk are handed over one after another, each under its own key, and looked at until all are done', async () => {
  const { bulks, given, settled, state } = world([done('a'), done('b')])
  bulks.start({ ...bulk, pages: [...pages] })
  await settled()
  expect(given.map(({ key }) => key)).toEqual(['bulk-0', 'bulk-1'])
  expect(state()).toMatchObject({ state: 'finished', done: 4, commits: ['a', 'b'] })
})

test('a page that cannot be handed over keeps what is done, and goes on from there under the same key', async () => {
  const { bulks, given, settled, state } = world([done('a'), busy, done('b')])
  bulks.start({ ...bulk, pages: [...pages] })
  await settled()
  expect(state()).toMatchObject({ state: 'stopped', runs: ['run:bulk:0'] })
  bulks.goOn('bulk')
  await settled()
  expect(given.map(({ key, repeat }) => [key, repeat])).toEqual([
    ['bulk-0', false],
    ['bulk-1', false],
    ['bulk-1', true],
  ])
  expect(state()).toMatchObject({ state: 'finished', done: 4, why: undefined })
})

test('a page in which nothing is left to do is none', async () => {
  const { bulks, settled, state } = world([unchanged, done('b')])
  bulks.start({ ...bulk, pages: [...pages] })
  await settled()
  expect(state()).toMatchObject({ state: 'finished', total: 2, done: 2, commits: ['b'] })
})

test('one undo takes back every page, the last one first', async () => {
  const { bulks, given, settled, state } = world([done('a'), done('b')])
  bulks.start({ ...bulk, pages: [...pages] })
  await settled()
  bulks.undo('bulk')
  await settled()
  expect(given.slice(2).map(({ command }) => command)).toEqual(['undo', 'undo'])
  expect(state()).toMatchObject({ state: 'undone', done: 4, commits: [] })
})

test('what failed is tried again, of that run alone', async () => {
  const { bulks, given, settled, state } = world([], { fails: 'run:bulk:1' })
  bulks.start({ ...bulk, pages: [...pages] })
  await settled()
  expect(state()).toMatchObject({ state: 'finished', done: 3, refused: [{ about: 'Acme' }] })
  bulks.tryAgain('bulk')
  await settled()
  expect(given.slice(2).map(({ command }) => command)).toEqual(['try-again'])
  expect(state()).toMatchObject({ state: 'finished', done: 4, refused: [] })
})

test('what came to its end with nothing left to look at makes room for the next one', async () => {
  const { bulks, settled } = world([done('a'), done('b'), done('c')])
  bulks.start({ ...bulk, pages: [...pages] })
  await settled()
  bulks.start({ ...bulk, id: 'next', pages: pages.slice(0, 1) })
  expect(bulks.bulks.get().map(({ id }) => id)).toEqual(['next'])
})
