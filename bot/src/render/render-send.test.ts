import type { Send } from '@praxis/practice'
import { ana, ben, finishedAt, home, job, jobPage, playPraxis, today } from '#tests/demonstration.ts'
import { buttonsOf, readAloud } from '#tests/read-aloud.ts'
import { renderSend } from './render-send.ts'

const send = (subject: Send['subject'], to = ana.key): Send => ({
  key: 'send:review:ana:1',
  to,
  subject,
  state: 'claimed',
  claimedAt: '2026-11-23T09:14:00Z',
})

describe('a message', () => {
  it('about a review shows its person the review', async () => {
    const { praxis } = playPraxis({ answers: { job: jobPage({ may: ['approve'] }) } })
    const card = await renderSend(praxis, send({ kind: 'review', job, task: 'draft', finishedAt }, ben.key))
    expect(card && readAloud(card)[0]).toBe('Please review: Draft accounts')
  })

  it('about a finish that another one followed shows that the other counts', async () => {
    const { praxis } = playPraxis({ answers: { job: jobPage({ may: ['approve'] }) } })
    const earlier = '2026-11-20T10:00:00.000Z'
    const card = await renderSend(praxis, send({ kind: 'review', job, task: 'draft', finishedAt: earlier }, ben.key))
    expect(card && readAloud(card)[0]).toBe('Sent again: Draft accounts')
  })

  it('of the morning shows its person the day', async () => {
    const { praxis } = playPraxis({ answers: { home: home() } })
    const card = await renderSend(praxis, send({ kind: 'morning', date: today }))
    expect(card && readAloud(card)[0]).toBe('Monday: 5 for you, 1 late')
  })

  it('of a morning that has nothing says nothing', async () => {
    const { praxis } = playPraxis({ answers: { home: home({ doNext: [], thisWeek: 0, late: 0 }) } })
    expect(await renderSend(praxis, send({ kind: 'morning', date: today }))).toBeUndefined()
  })

  it('to somebody the firm does not know says nothing', async () => {
    const { praxis } = playPraxis()
    expect(await renderSend(praxis, send({ kind: 'morning', date: today }, 'person:nobody'))).toBeUndefined()
  })

  it('is the same card however often it is asked for, so that it is not written anew for nothing', async () => {
    const { praxis } = playPraxis({ answers: { home: home() } })
    const morning = send({ kind: 'morning', date: today })
    expect(await renderSend(praxis, morning)).toEqual(await renderSend(praxis, morning))
  })
})

describe('a message about an edit by hand', () => {
  type Columns = Extract<Send['subject'], { kind: 'hand-edit' }>['columns']
  const tell = async (columns: Columns) => {
    const { praxis } = playPraxis()
    const record = 'Acme Precision Engineering'
    return renderSend(praxis, send({ kind: 'hand-edit', list: 'Clients', record, item: '12', columns }))
  }
  const linesOf = async (columns: Columns) => {
    const card = await tell(columns)
    return card ? readAloud(card) : []
  }
  const before = ['A list was edited by hand', 'Clients, Acme Precision Engineering']
  const after = ['[button] Open Praxis', 'Praxis writes these lists from its journal. Change things in Praxis instead.']

  it('says what had stood there and what stands there again', async () => {
    const columns = [
      { name: 'Phone', stood: 'scribbled', now: '0117 496 0000' },
      { name: 'Town', stood: '', now: 'Bristol' },
      { name: 'Contact', stood: 'Mary *Lee*', now: '' },
    ]
    expect(await linesOf(columns)).toEqual([
      ...before,
      'Phone: “scribbled” was put back to “0117 496 0000”',
      'Town: it was empty; “Bristol” is there again',
      'Contact: “Mary *Lee*” stood there; it is empty again',
      ...after,
    ])
  })

  it('says that the item was deleted', async () => {
    expect(await linesOf([])).toEqual([...before, 'The item was deleted; it is there again.', ...after])
  })

  it('cuts long texts, and says so where what was changed lies behind the cut', async () => {
    const long = 'many words '.repeat(20).trim()
    const [, , cut, behind] = await linesOf([
      { name: 'Note', stood: long, now: 'a few' },
      { name: 'Detail', stood: `${long} more`, now: long },
    ])
    expect(cut).toMatch(/^Note: “many words .{20,50}…” was put back to “a few”$/)
    expect(behind).toMatch(/^Detail: a part of “many words .{20,50}…” was put back$/)
  })

  it.each([
    [6, 'Another column was put back too.'],
    [20, '15 more columns were put back too.'],
  ])('has five rows at most (of %i columns)', async (count, more) => {
    const lines = await linesOf(
      Array.from({ length: count }, (_, at) => ({ name: `Column${at}`, stood: 'a', now: 'b' })),
    )
    expect(lines.filter(line => line.startsWith('Column'))).toHaveLength(5)
    expect(lines.slice(-3)).toEqual([more, ...after])
  })

  it('asks for nothing, and never asks for itself anew', async () => {
    const card = await tell([])
    expect(card).not.toHaveProperty('refresh')
    expect(card && buttonsOf(card).map(({ type }) => type)).toEqual(['Action.OpenUrl'])
  })
})
