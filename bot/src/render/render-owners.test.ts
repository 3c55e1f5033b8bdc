import type { JobRow } from '@praxis/practice'
import { onGiveOwner } from '#src/actions/owners.ts'
import { turnOf } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { acmeVat, ben, cara, done, playPraxis, today } from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'
import { renderOwners } from './render-owners.ts'

const row = (rest: Partial<JobRow> = {}): JobRow => ({
  key: acmeVat,
  clientName: 'Acme Precision Engineering',
  name: 'VAT to 31 Oct 2026',
  status: 'ready',
  inReview: false,
  start: '2026-11-01',
  due: '2026-12-07',
  tags: [],
  people: [],
  worked: 0,
  planned: 60,
  doneTasks: 0,
  tasks: 3,
  ...rest,
})

const counts = { 'on-track': 0, late: 0, 'statutory-late': 0, 'to-review': 0, waiting: 0, done: 0, cancelled: 0 }
type Asked = { manager?: string; preparer?: string }

/** `mine` of the jobs without a preparer are managed by whoever asks, `nobodys` by nobody. */
const play = (
  mine: JobRow[],
  nobodys: JobRow[] = [],
  outcomes = () => done({ sentence: 'Made Ana Pereira the preparer of 1 job' }),
) =>
  playPraxis({
    me: ben,
    answers: {
      jobs: ({ manager, preparer }: Asked) => {
        expect(preparer).toBe('none')
        const rows = manager === 'me' ? mine : nobodys
        return { rows, total: rows.length, from: 0, counts }
      },
      people: {
        people: [ben, cara].map(({ key, name, roles }) => ({ key, name, roles, active: true, email: '' })),
      },
    },
    outcomes,
  })

const render = (played: ReturnType<typeof play>) => renderOwners(turnOf(played.praxis, ben), today)

describe('the card of jobs that need an owner', () => {
  it('names those that its person manages, the late ones as late', async () => {
    const card = await render(play([row({ due: '2026-11-19' }), row({ name: 'Payroll' })], [row()]))
    expect(readAloud(card)).toEqual([
      '2 jobs need an owner',
      'You manage them, and nobody prepares them.',
      'VAT to 31 Oct 2026',
      'Acme Precision Engineering',
      'Late, was due Thu 19 Nov',
      'Payroll',
      'Acme Precision Engineering',
      'Due Mon 7 Dec',
      '[button] Give to somebody…',
      '[field] Which jobs',
      '[field] Who prepares them',
      '[button] Give',
      '[button] Open the list',
    ])
    expect(JSON.stringify(card)).toContain(encodeURIComponent('jobs?preparer=none&manager=me'))
  })

  it('names those that nobody manages where its person has none', async () => {
    const card = await render(play([], [row()]))
    expect(readAloud(card).slice(0, 2)).toEqual(['1 job needs an owner', 'Nobody manages or prepares it.'])
    expect(JSON.stringify(card)).toContain(encodeURIComponent('jobs?preparer=none&manager=none'))
  })

  it('gives what is ticked to one person in one act, says so, and gives nothing twice', async () => {
    const mine = [row()]
    const played = play(mine)
    const { data } = press(await render(played), 'Give')
    const given = { ...data, jobs: acmeVat, person: cara.key }
    mine.length = 0
    const turn = turnOf(played.praxis, ben)
    const answers = [await onGiveOwner(turn, given), await onGiveOwner(turn, given)]
    const [first, second] = played.dispatched
    expect(first).toMatchObject({
      name: 'change-jobs',
      input: { act: { command: 'assign-job', role: 'preparer', person: cara.key }, jobs: [acmeVat] },
    })
    expect(second).toEqual(first)
    const { card } = answers[0] as { card: Card } // it answers with a card
    expect(readAloud(card)).toEqual([
      'Every job has an owner',
      'Made Ana Pereira the preparer of 1 job',
      '[button] Open the jobs',
      'Write “undo” to take it back.',
    ])
  })

  it('asks for both where one is missing, and does nothing', async () => {
    const played = play([row()])
    const { data } = press(await render(played), 'Give')
    const answer = await onGiveOwner(turnOf(played.praxis, ben), { ...data, jobs: acmeVat })
    expect(played.dispatched).toEqual([])
    expect(JSON.stringify(answer)).toContain('Tick the jobs and choose who prepares them.')
  })
})
