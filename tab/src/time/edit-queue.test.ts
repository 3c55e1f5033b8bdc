import type { EntryView, WorkName } from '@praxis/practice'
import type { AnySent, Came } from '#src/service/acts.ts'
import { ServiceError } from '#src/service/service-error.ts'
import type { Edit } from './edit-queue.ts'
import { commandOf, createEditQueue } from './edit-queue.ts'

const work: WorkName = {
  client: 'client:acme',
  clientName: 'Acme',
  job: 'job:acme:vat:2026-09-q',
  jobName: 'VAT return',
}
const date = '2026-11-23'
const entry = (minutes: number, n = 1): EntryView => ({ key: `entry:${n}`, minutes, billable: true, version: 1 })

const done: Came = {
  state: 'done',
  done: { ok: true, commit: 'c', stream: 's', version: 1, sentence: 'Logged', at: '2026-11-23T09:00:00Z' },
}
const unknown: Came = { state: 'unknown', error: new ServiceError('network', 'no network') }

/** A service that answers as told, and a tab's storage. */
const world = (answers: Came[] = [], kept: string | null = null) => {
  const sent: { sent: AnySent; repeat: boolean }[] = []
  const later: (() => void)[] = []
  let stored = kept
  let keys = 0
  const queue = createEditQueue({
    read: () => stored,
    write: text => {
      stored = text
    },
    entriesOf: async () => [],
    give: async (one, { repeat }) => {
      sent.push({ sent: one, repeat })
      return answers.shift() ?? done
    },
    newKey: () => {
      keys += 1
      return `key-${keys}`
    },
    came: () => undefined,
    retry: again => later.push(again),
  })
  const settled = () => new Promise(resolve => setTimeout(resolve, 10))
  return { queue, sent, settled, stored: () => stored, retryNow: () => later.splice(0).map(again => again()) }
}

test('an empty cell is logged, a filled one changed, an emptied one removed', () => {
  const edit: Pick<Edit, 'date' | 'work' | 'minutes'> = { date, work, minutes: 90 }
  expect(commandOf(edit, [], 'k')).toMatchObject({ command: 'log-time', input: { job: work.job, date, minutes: 90 } })
  expect(commandOf(edit, [entry(30)], 'k')).toMatchObject({ command: 'change-time', input: { minutes: 90 } })
  expect(commandOf({ ...edit, minutes: 0 }, [entry(30)], 'k')).toMatchObject({ command: 'remove-time' })
})

test('a cell that is like that already needs no command, and one with several entries is not guessed at', () => {
  expect(commandOf({ date, work, minutes: 30 }, [entry(30)], 'k')).toBe('nothing')
  expect(commandOf({ date, work, minutes: 0 }, [], 'k')).toBe('nothing')
  expect(commandOf({ date, work, minutes: 90 }, [entry(30), entry(15, 2)], 'k')).toBe('several')
})

test('time inside the firm is logged by what it went on', () => {
  expect(commandOf({ date, work: { clientName: '', activity: 'Training' }, minutes: 60 }, [], 'k')).toMatchObject({
    input: { activity: 'Training' },
  })
})

test('what was typed is sent once and then forgotten', async () => {
  const { queue, sent, settled, stored } = world()
  queue.add({ date, work, minutes: 90 })
  await settled()
  expect(sent).toHaveLength(1)
  expect(queue.edits.get()).toEqual([])
  expect(stored()).toBeNull()
})

test('without network it is kept, and sent again later as it was, under the same key', async () => {
  const { queue, sent, settled, retryNow } = world([unknown])
  queue.add({ date, work, minutes: 90 })
  await settled()
  expect(queue.edits.get()).toMatchObject([{ state: 'late', minutes: 90 }])
  retryNow()
  await settled()
  expect(sent.map(({ sent: { key }, repeat }) => [key, repeat])).toEqual([
    ['key-2', false],
    ['key-2', true],
  ])
  expect(queue.edits.get()).toEqual([])
})

test('what was sent before the tab was closed is sent again as it was', async () => {
  const first = world([unknown])
  first.queue.add({ date, work, minutes: 90 })
  await first.settled()
  const second = world([], first.stored())
  second.queue.flush()
  await second.settled()
  expect(second.sent).toEqual([{ sent: first.sent[0]?.sent, repeat: true }])
})

test('what was typed over a value that is on its way follows it, and replaces one that was never sent', async () => {
  const { queue, sent, settled, retryNow } = world([unknown])
  queue.add({ date, work, minutes: 90 })
  await settled()
  queue.add({ date, work, minutes: 30 })
  queue.add({ date, work, minutes: 45 })
  await settled()
  retryNow()
  await settled()
  const minutes = sent.map(({ sent: { input } }) => ('minutes' in input ? input.minutes : undefined))
  expect(minutes.at(-1)).toBe(45)
  expect(minutes).not.toContain(30)
})

test('what is refused stays with its cell until it is given up, and holds up nothing else', async () => {
  const refused: Came = { state: 'refused', refusal: { code: 'day-full', date, worked: 1410, most: 1440 } }
  const { queue, sent, settled } = world([refused])
  queue.add({ date, work, minutes: 90 })
  await settled()
  expect(queue.edits.get()).toMatchObject([{ state: 'refused', minutes: 90 }])
  queue.add({ date: '2026-11-24', work, minutes: 30 })
  await settled()
  expect(sent).toHaveLength(2)
  queue.forget(work, date)
  expect(queue.edits.get()).toEqual([])
})
