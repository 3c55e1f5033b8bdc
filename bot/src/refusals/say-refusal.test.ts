import type { RefusalCode, RefusalOf } from '@praxis/practice'
import { turnOf } from '#src/conversation/turn.ts'
import { ana, ben, cara, playPraxis, today } from '#tests/demonstration.ts'
import { sayRefusal } from './say-refusal.ts'

const turn = turnOf(playPraxis().praxis, ana)

/** One refusal of each code. */
const refusals = {
  'bad-input': { code: 'bad-input', issues: [{ path: 'note', message: 'say what to change' }] },
  forbidden: { code: 'forbidden' },
  'not-found': { code: 'not-found', what: 'job', key: 'job:a' },
  'key-reused': { code: 'key-reused' },
  busy: { code: 'busy' },
  'too-large': { code: 'too-large' },
  failed: { code: 'failed', reason: 'SharePoint did not answer in time' },
  'example-in-use': { code: 'example-in-use', name: 'Larkspur Consulting Ltd' },
  'duplicate-client': { code: 'duplicate-client', client: 'client:a', name: 'Acme', by: 'identifier' },
  'code-taken': { code: 'code-taken', clientCode: 'C0042' },
  'restricted-match': { code: 'restricted-match' },
  'bad-field': { code: 'bad-field', field: 'Fee band', wants: 'choice', choices: ['A', 'B'] },
  'no-partner-inside': { code: 'no-partner-inside', name: 'Acme' },
  'last-partner-inside': { code: 'last-partner-inside', name: 'Jo Hart', clients: ['Acme'], hidden: 1 },
  'nothing-to-change': { code: 'nothing-to-change' },
  held: {
    code: 'held',
    act: 'start',
    job: 'job:a:vat:q3',
    name: 'Acme Ltd, VAT Q3',
    strength: 'blocks',
    holds: [
      {
        id: 'h1',
        on: 'client:a',
        reason: 'engagement-letter',
        strength: 'blocks',
        acts: ['start'],
        by: cara.key,
        byName: 'Cara Osei',
        at: '2026-11-23T09:13:00Z',
      },
    ],
  },
  circle: { code: 'circle', steps: ['a', 'b'] },
  'unknown-step': { code: 'unknown-step', step: 'a', of: 'b' },
  'no-deadline': { code: 'no-deadline', title: 'Draft' },
  'repeated-id': { code: 'repeated-id', id: 'a' },
  'template-changed': { code: 'template-changed', name: 'VAT return', by: 'person:ana', at: '2026-11-23T09:00:00Z' },
  'no-steps': { code: 'no-steps', name: 'Acme Ltd' },
  'client-lacks': { code: 'client-lacks', name: 'Acme Ltd', need: 'year-end' },
  'job-exists': { code: 'job-exists', name: 'VAT Q3' },
  'client-left': { code: 'client-left', name: 'Acme' },
  'task-blocked': { code: 'task-blocked', title: 'Draft', by: ['Collect', 'Code', 'Check'] },
  'task-status': { code: 'task-status', title: 'Draft', status: 'done', by: cara.key, at: '2026-11-23T09:13:00Z' },
  'job-cancelled': { code: 'job-cancelled', name: 'VAT Q3' },
  'too-many-feeds': { code: 'too-many-feeds', most: 20 },
  'too-many-tags': { code: 'too-many-tags', most: 20 },
  'job-status': { code: 'job-status', name: 'VAT Q3', why: 'tasks-open', open: 2 },
  'waiting-date': { code: 'waiting-date', date: '2026-11-20', why: 'next-past' },
  filing: { code: 'filing', title: 'File the return', why: 'not-skipped' },
  'cannot-merge': { code: 'cannot-merge', why: 'walls-differ', name: 'Acme', other: 'Beta' },
  'contact-exists': { code: 'contact-exists', contact: 'contact:mary', name: 'Mary Hughes' },
  'restricted-contact': { code: 'restricted-contact' },
  'contact-left': { code: 'contact-left', name: 'Mary Hughes' },
  'own-work': { code: 'own-work', title: 'Draft' },
  'no-reviewer': { code: 'no-reviewer', title: 'Draft' },
  'not-the-reviewer': { code: 'not-the-reviewer', title: 'Draft', reviewer: ben.key },
  'changed-meanwhile': { code: 'changed-meanwhile', title: 'Draft' },
  'service-exists': { code: 'service-exists', name: 'VAT return' },
  'no-year-end': { code: 'no-year-end', name: 'Acme' },
  'year-end-move': { code: 'year-end-move', name: 'Acme', why: 'over-18-months' },
  'year-end-follows': { code: 'year-end-follows', name: 'Acme' },
  'first-period-far': { code: 'first-period-far', earliest: '2025-11-23', latest: '2029-11-23' },
  'not-due': { code: 'not-due', name: 'VAT return' },
  'not-recurring': { code: 'not-recurring', name: 'VAT Q3' },
  'day-full': { code: 'day-full', date: today, worked: 1400, most: 1440 },
  'day-ahead': { code: 'day-ahead', date: '2027-01-31' },
  'nothing-running': { code: 'nothing-running' },
  'bad-end': { code: 'bad-end', since: '2026-11-23T09:00:00Z' },
  'already-logged': { code: 'already-logged' },
  'last-admin': { code: 'last-admin' },
  'person-inactive': { code: 'person-inactive', name: 'Ben' },
  'changed-since': { code: 'changed-since', commits: [] },
  'cannot-undo': { code: 'cannot-undo', why: 'undone-already' },
} satisfies { [Code in RefusalCode]: RefusalOf<Code> }

describe('why something was not done', () => {
  it.each(Object.entries(refusals))('is said in a sentence: %s', (_code, refusal) => {
    expect(sayRefusal(refusal, { turn, command: 'undo' })).toMatch(/^[A-Z“].*\.$/)
  })

  it.each([
    ['done', 'approve-task', 'Cara Osei approved this a minute ago.'],
    ['in-progress', 'approve-task', 'Cara Osei sent this back a minute ago.'],
    ['done', 'finish-task', 'Cara Osei finished this a minute ago.'],
    ['in-review', 'finish-task', 'Cara Osei sent this for review a minute ago.'],
    ['skipped', 'finish-task', 'Cara Osei skipped this a minute ago.'],
  ] as const)('says who was first (%s, %s)', (status, command, words) => {
    expect(sayRefusal({ ...refusals['task-status'], status }, { turn, command })).toBe(words)
  })

  it.each([
    ['2026-11-23T09:13:30Z', 'just now'],
    ['2026-11-23T09:02:00Z', '12 minutes ago'],
    ['2026-11-23T07:02:00Z', 'at 07:02 today'],
    ['2026-11-20T07:02:00Z', 'at 07:02 on Fri\u00a020\u00a0Nov'],
  ] as const)('says when (%s)', (at, when) => {
    const refusal = { ...refusals['task-status'], at, by: ana.key }
    expect(sayRefusal(refusal, { turn, command: 'approve-task' })).toBe(`You approved this ${when}.`)
  })

  it.each([
    [{ why: 'tasks-open', open: 1 }, 'VAT Q3 is done when its tasks are: 1 is open.'],
    [{ why: 'started', start: '2026-11-20' }, 'VAT Q3 started Fri\u00a020\u00a0Nov, so it is no longer planned.'],
    [{ why: 'begun' }, 'Work on VAT Q3 has begun.'],
    [{ why: 'done' }, 'VAT Q3 is done.'],
    [{ why: 'on-whom' }, 'Say on whom VAT Q3 waits.'],
    [{ why: 'by-sign-off' }, 'A job goes to review and back with its tasks.'],
    [{ why: 'not-waiting' }, 'VAT Q3 waits for nobody.'],
    [{ why: 'not-cancelled' }, 'VAT Q3 is not cancelled.'],
  ] as const)('says why a job does not move ($why)', (facts, words) => {
    expect(sayRefusal({ code: 'job-status', name: 'VAT Q3', ...facts }, { turn, command: 'set-status' })).toBe(words)
  })

  it('names the hold, who set it, and what to do', () => {
    const say = (refusal: RefusalOf<'held'>) => sayRefusal(refusal, { turn, command: 'finish-task' })
    const { held } = refusals
    expect(say(held)).toBe(
      'Acme Ltd, VAT Q3 cannot be started. A hold: “Engagement letter unsigned” (set by Cara Osei a minute ago). The client’s partner or manager can lift it.',
    )
    const mine = held.holds.map(hold => ({ ...hold, by: ana.key, reason: 'other' as const, words: 'On their request' }))
    expect(say({ ...held, act: 'file', strength: 'warns', holds: mine })).toBe(
      'Acme Ltd, VAT Q3 is not filed yet. A hold to know of: “On their request” (set by you a minute ago).',
    )
  })

  it('says for what a task waits', () => {
    const say = (refusal: RefusalOf<'task-blocked'>) => sayRefusal(refusal, { turn, command: 'start-timer' })
    expect(say(refusals['task-blocked'])).toBe('“Draft” waits for “Collect”, “Code” and “Check”.')
    expect(say({ ...refusals['task-blocked'], until: '2026-11-24' })).toBe('“Draft” can begin tomorrow.')
  })
})
