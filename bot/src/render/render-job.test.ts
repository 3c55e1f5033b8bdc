import type { Incoming } from '#src/conversation/incoming.ts'
import { respond } from '#src/conversation/respond.ts'
import type { Card } from '#src/types.ts'
import { ana, ben, done, home, job, jobPage, playPraxis } from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'

const chat = {
  service: 'https://smba.trafficmanager.net/emea/',
  conversation: '19:group',
  user: '29:ana',
  bot: '28:praxis',
}
const inGroup = { objectId: 'me', tenantId: 'firm', isPersonalChat: false, chat }

const invoke = (verb: string, data: unknown, from = inGroup): Incoming => ({
  id: 'f:1',
  from,
  kind: 'action',
  verb,
  data,
  invoked: true,
})
const look = (from = inGroup) => invoke('show-job', { card: 'job', job }, from)

const open = { id: 'bank', title: 'Reconcile the bank', status: 'in-progress', assignee: ana.key } as const
const page = jobPage({ ...open, may: ['finish'] })

const cardOf = (answer: unknown): Card => (answer as { card: Card }).card

describe('a shared job, in any chat', () => {
  it('shows whoever may see it how it stands, and what is theirs to do next', async () => {
    const { praxis } = playPraxis({ answers: { job: page, home: home() } })
    const answer = await respond(praxis, look())
    expect(answer).toHaveProperty('rewrite', false)
    expect(readAloud(cardOf(answer))).toEqual([
      'Thornbury Dental Practice: accounts to 28 Feb 2026',
      'Partner Cara Osei',
      'Status: In progress',
      'Next: Reconcile the bank (Ana), Mon 30 Nov',
      'Due: Mon 30 Nov',
      'Time: 3:40 of 3:00',
      '[button] Start timer',
      '[button] Finish: Reconcile the bank',
      '[button] Open the job',
    ])
  })

  it('offers nobody to finish what is another’s', async () => {
    const { praxis } = playPraxis({ me: ben, answers: { job: page, home: home() } })
    expect(readAloud(cardOf(await respond(praxis, look()))).join()).not.toContain('Finish')
  })

  it('starts the timer and finishes the task, each press once', async () => {
    const { praxis, dispatched } = playPraxis({ answers: { job: page, home: home() }, outcomes: () => done() })
    const card = cardOf(await respond(praxis, look()))
    for (const title of ['Start timer', 'Start timer', 'Finish']) {
      const { verb, data } = press(card, title)
      expect(await respond(praxis, invoke(verb, data))).toHaveProperty('rewrite', false)
    }
    expect(dispatched.map(({ name, input }) => [name, input])).toEqual([
      ['start-timer', { job, task: 'bank' }],
      ['start-timer', { job, task: 'bank' }],
      ['finish-task', { job, task: 'bank' }],
    ])
    expect(dispatched[0]?.key).toBe(dispatched[1]?.key)
  })

  it('says on top why something was not done', async () => {
    const { praxis } = playPraxis({
      answers: { job: page, home: home() },
      outcomes: () => ({ ok: false, refusal: { code: 'forbidden' } }),
    })
    const { verb, data } = press(cardOf(await respond(praxis, look())), 'Finish')
    const [first = '', second] = readAloud(cardOf(await respond(praxis, invoke(verb, data))))
    expect(first).not.toBe('')
    expect(second).toBe('Thornbury Dental Practice: accounts to 28 Feb 2026')
  })

  it('names nothing to whoever may not see it, and less to whoever is not of the firm', async () => {
    const { praxis } = playPraxis({
      answers: {
        job: () => {
          throw Object.assign(new Error('gone'), { name: 'NotFound' })
        },
      },
    })
    expect(readAloud(cardOf(await respond(praxis, look())))).toEqual([
      'A job in Praxis',
      'It was taken away, or it is not yours to see.',
    ])
    const outside = await respond(praxis, look({ ...inGroup, tenantId: 'another firm' }))
    expect(readAloud(cardOf(outside))[0]).toBe('I do not know you here')
  })

  it('is the only card that acts outside of a person’s own chat', async () => {
    const { praxis, dispatched } = playPraxis({ answers: { job: page, home: home() } })
    const review = { card: 'review', job, task: 'draft', finishedAt: '2026-11-23T14:02:00.000Z', key: 'k' }
    expect(await respond(praxis, invoke('approve-task', review))).toHaveProperty('text')
    const submitted = { ...look(), invoked: false } as Incoming
    expect(await respond(praxis, submitted)).toHaveProperty('text')
    expect(dispatched).toEqual([])
  })

  it('is shown for its link as well', async () => {
    const { praxis } = playPraxis({ answers: { job: page, home: home() } })
    const from = { ...inGroup, isPersonalChat: true }
    const answer = await respond(praxis, { id: '1', from, kind: 'words', text: `https://praxis.example/job/${job}` })
    expect(readAloud(cardOf(answer))[0]).toBe('Thornbury Dental Practice: accounts to 28 Feb 2026')
  })
})
