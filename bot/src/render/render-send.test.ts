import type { Send } from '@praxis/practice'
import { ana, ben, home, job, jobPage, playPraxis, today, week } from '#tests/demonstration.ts'
import { readAloud } from '#tests/read-aloud.ts'
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
    const card = await renderSend(praxis, send({ kind: 'review', job, task: 'draft' }, ben.key))
    expect(card && readAloud(card)[0]).toBe('Please review: Draft accounts')
  })

  it('of the morning shows its person the day', async () => {
    const { praxis } = playPraxis({ answers: { home: home(), week: week() } })
    const card = await renderSend(praxis, send({ kind: 'morning', date: today }))
    expect(card && readAloud(card)[0]).toBe('Monday: 5 for you, 1 late')
  })

  it('of a morning that has nothing says nothing', async () => {
    const { praxis } = playPraxis({ answers: { home: home({ doNext: [], thisWeek: 0, late: 0 }), week: week() } })
    expect(await renderSend(praxis, send({ kind: 'morning', date: today }))).toBeUndefined()
  })

  it('to somebody the firm does not know says nothing', async () => {
    const { praxis } = playPraxis()
    expect(await renderSend(praxis, send({ kind: 'morning', date: today }, 'person:nobody'))).toBeUndefined()
  })

  it('is the same card however often it is asked for, so that it is not written anew for nothing', async () => {
    const { praxis } = playPraxis({ answers: { home: home(), week: week() } })
    const morning = send({ kind: 'morning', date: today })
    expect(await renderSend(praxis, morning)).toEqual(await renderSend(praxis, morning))
  })
})
