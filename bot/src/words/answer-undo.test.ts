import type { Act, Outcome } from '@praxis/practice'
import { respond } from '#src/conversation/respond.ts'
import { ana, ben, commit, done, home, job, playPraxis } from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'

const from = {
  objectId: 'me',
  tenantId: 'firm',
  isPersonalChat: true,
  chat: { service: 'https://smba.trafficmanager.net/emea/', conversation: 'a:ana', user: '29:ana', bot: '28:praxis' },
}

const moved: Act = {
  commit,
  command: 'move-task',
  job,
  task: 'draft',
  sentence: 'Moved “Draft accounts” to 2026-12-04',
  about: 'Thornbury Dental Practice, accounts Feb 2026',
  at: '2026-11-23T09:00:00Z',
  undoable: true,
}
const undo: Act = {
  ...moved,
  commit: '01938d2e-0c00-7000-8000-000000000882',
  command: 'undo',
  sentence: 'Undid: Logged 1:30',
  takesBack: true,
}

const undone = '01938d2e-0c00-7000-8000-000000000883'

const writeUndo = async (acts: Act[], outcome: Outcome = done({ commit: undone })) => {
  const { praxis, dispatched } = playPraxis({ answers: { home: home({ acts }) }, outcomes: () => outcome })
  const answer = await respond(praxis, { id: 'activity-1', from, kind: 'words', text: 'Undo' })
  if (!answer) throw new Error('Nothing was answered.')
  return { praxis, answer, dispatched: dispatched.filter(({ name }) => name === 'undo') }
}

const linesOf = (answer: Awaited<ReturnType<typeof respond>>): string[] => {
  if (!answer || !('card' in answer)) throw new Error(`No card, but ${JSON.stringify(answer)}`)
  return readAloud(answer.card)
}

describe('“undo”', () => {
  it('takes back what was done in another process just now', async () => {
    const acts = [undo]
    const { praxis, dispatched } = playPraxis({
      answers: { home: () => home({ acts }) },
      outcomes: () => done({ commit: undone }),
      catchUp: () => {
        acts.unshift(moved)
        return Promise.resolve()
      },
    })
    await respond(praxis, { id: 'activity-1', from, kind: 'words', text: 'Undo' })
    expect(dispatched.filter(({ name }) => name === 'undo')).toMatchObject([{ input: { commit } }])
  })

  it('takes back the last thing one did, and says what it was', async () => {
    const { answer, dispatched } = await writeUndo([moved])
    expect(dispatched).toMatchObject([{ actor: ana.key, input: { commit }, repeat: true }])
    expect(linesOf(answer)).toEqual([
      'Undone: Moved “Draft accounts” to Fri 4 Dec',
      'Thornbury Dental Practice, accounts Feb 2026',
      '[button] Do it again',
      '[button] Open my day',
    ])
  })

  it('goes back step by step: what was taken back stays so', async () => {
    expect((await writeUndo([undo, moved])).dispatched).toMatchObject([{ input: { commit } }])
    expect((await writeUndo([undo])).answer).toEqual({ text: 'There is nothing of yours to undo.' })
    expect((await writeUndo([])).dispatched).toEqual([])
  })

  it('can itself be taken back on its card, and that again', async () => {
    const { praxis, answer } = await writeUndo([moved])
    if (!('card' in answer)) throw new Error('No card was answered.')
    const { verb, data } = press(answer.card, 'Do it again')
    expect(data).toMatchObject({ commit: undone, did: 'undo' })
    const again = await respond(praxis, { id: 'activity-2', from, kind: 'action', verb, data, invoked: true })
    expect(linesOf(again).slice(0, 3)).toEqual([
      'Done again: Moved “Draft accounts” to Fri 4 Dec',
      'Thornbury Dental Practice, accounts Feb 2026',
      '[button] Undo',
    ])
  })

  it('says exactly what stands in the way, and leads there', async () => {
    const commits = [
      { sentence: 'Moved “Draft accounts” to 2026-12-11', actor: ben.key, at: '2026-11-23T09:10:00Z' as const },
    ]
    const { answer } = await writeUndo([moved], { ok: false, refusal: { code: 'changed-since', commits } })
    expect(linesOf(answer)).toEqual([
      'Not undone: Moved “Draft accounts” to Fri 4 Dec',
      'Thornbury Dental Practice, accounts Feb 2026',
      'This cannot be undone: Ben Whitfield changed it since (“Moved “Draft accounts” to Fri 11 Dec”, 4 minutes ago).',
      '[button] Open the job',
    ])
  })

  it('is done once, though the message is delivered twice', async () => {
    const { answer } = await writeUndo([moved], { ok: false, refusal: { code: 'key-reused' } })
    expect(answer).toEqual({ text: 'I did that when you wrote it.' })
  })

  it('is tried again under the same key when nobody knows whether it was done', async () => {
    const { answer, dispatched } = await writeUndo([moved], { ok: false, refusal: { code: 'busy' } })
    if (!('card' in answer)) throw new Error('No card was answered.')
    const { verb, data } = press(answer.card, 'Try again')
    expect(verb).toBe('undo')
    expect(data).toMatchObject({ card: 'act', commit, did: 'do', key: dispatched[0]?.key })
  })
})

describe('the card of an act', () => {
  const gone: Outcome = { ok: false, refusal: { code: 'not-found', what: 'commit', key: commit } }

  it.each([
    ['is done', done({ commit: undone })],
    ['was not known any more', gone],
  ])('says nothing of it once a wall hides it, where pressing it %s', async (_what, outcome) => {
    const obstacle = { refusal: { code: 'not-found' as const, what: 'commit' as const, key: commit } }
    const { praxis } = playPraxis({ answers: { obstacle }, outcomes: () => outcome })
    const { sentence, about } = moved
    const data = { card: 'act', commit, did: 'undo', sentence, about, key: 'k' }
    const answer = await respond(praxis, { id: 'activity-2', from, kind: 'action', verb: 'undo', data, invoked: true })
    expect(linesOf(answer)).toEqual([
      'Nothing to show',
      'What this was about is not there any more, or not yours to see.',
      '[button] Open my day',
    ])
  })
})
