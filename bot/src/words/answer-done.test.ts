import type { OpenTask, Outcome, Refusal } from '@praxis/practice'
import { respond } from '#src/conversation/respond.ts'
import { ana, commit, done, mondayTasks, playPraxis } from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'

const from = {
  objectId: 'me',
  tenantId: 'firm',
  isPersonalChat: true,
  chat: { service: 'https://smba.trafficmanager.net/emea/', conversation: 'a:ana', user: '29:ana', bot: '28:praxis' },
}

const [first, second] = mondayTasks
if (!first || !second) throw new Error('There are no tasks on Monday.')

const rows: OpenTask[] = [
  { ...first, title: 'Reconcile the bank', clientName: 'Acme Ltd', jobName: 'VAT return Oct 2026' },
  { ...second, title: 'Reconcile the bank', clientName: 'Beta LLP', jobName: 'VAT return Oct 2026' },
]

const write = async (text: string, outcome: Outcome = done({ sentence: 'Finished “Reconcile the bank”' })) => {
  const { praxis, dispatched } = playPraxis({
    answers: { tasks: { rows, total: rows.length, from: 0 } },
    outcomes: () => outcome,
  })
  const answer = await respond(praxis, { id: 'activity-1', from, kind: 'words', text })
  return { answer, given: dispatched.filter(({ name }) => name === 'finish-task') }
}

const linesOf = ({ answer }: Awaited<ReturnType<typeof write>>): string[] => {
  if (!answer || !('card' in answer)) throw new Error(`No card, but ${JSON.stringify(answer)}`)
  return readAloud(answer.card)
}

describe('“done”', () => {
  it('finishes the one task that the words name, with its undo', async () => {
    const wrote = await write('done bank acme')
    expect(wrote.given).toMatchObject([{ actor: ana.key, input: { job: first.job, task: first.task }, repeat: true }])
    expect(linesOf(wrote).slice(0, 2)).toEqual(['Finished “Reconcile the bank”', '[button] Undo'])
    if (!wrote.answer || !('card' in wrote.answer)) throw new Error('No card was answered.')
    expect(press(wrote.answer.card, 'Undo').data).toMatchObject({ card: 'act', did: 'do', commit })
  })

  it('does nothing where it names several or none, and says which there are', async () => {
    const several = await write('done reconcile')
    expect(several.given).toEqual([])
    expect(linesOf(several).join(' ')).toMatch(/Which of these\?.*Acme Ltd.*Beta LLP/)
    const none = await write('done payroll')
    expect(none.given).toEqual([])
    expect(linesOf(none)[0]).toBe('No open task of yours')
    expect((await write('done')).answer).toMatchObject({ text: expect.stringContaining('what you finished') })
  })

  it('says why it could not be', async () => {
    const refusal = { code: 'task-blocked', title: 'Reconcile the bank', by: ['Enter sales'] } satisfies Refusal
    const lines = linesOf(await write('done bank acme', { ok: false, refusal }))
    expect(lines[0]).toBe('Not done: Reconcile the bank')
    expect(lines).toContain('“Reconcile the bank” waits for “Enter sales”.')
  })
})
