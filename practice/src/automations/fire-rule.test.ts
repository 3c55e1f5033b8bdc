import type { Command, Decision } from '#src/command.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'
import { ana, ben, cara, contextOf, jobFor, personOf, wholeOffice } from '#src/work/work.fixture.ts'
import { fireRule } from './fire-rule.ts'
import type { RuleAction } from './rule.ts'
import { saveRule, switchRule } from './save-rule.ts'

const job = jobFor().key
const rule = 'rule:1'

const give = <Input, State>(
  given: Command<string, Input, State>,
  input: NoInfer<Input>,
  office = wholeOffice(),
  actor = cara,
): Result<Decision, Refusal> => {
  const context = contextOf(actor)
  const decided = given.decide(given.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

const fire = (does: RuleAction[], depth = 1, office = wholeOffice()) => {
  const decided = give(
    fireRule,
    {
      rule,
      savedBy: cara.key,
      name: 'Begin',
      target: job,
      because: 'the job was made',
      day: '2026-11-23',
      does,
      depth,
    },
    office,
  )
  return { decided, job: office.look.get('Jobs', job) }
}

describe('a firing', () => {
  it('does all that the rule says in one commit, as each command would do it', () => {
    const { decided, job: after } = fire([
      { do: 'set-status', status: 'in-progress' },
      { do: 'assign', role: 'reviewer', person: ana.key },
      { do: 'tag', tag: 'new' },
      { do: 'move-due', workingDays: 3 },
    ])
    expect(decided).toMatchObject({
      ok: true,
      value: {
        sentence:
          'Automation “Begin” because the job was made: Moved to In progress. Made Ana the reviewer. Tagged the job “new”. Moved the job to 2026-11-02',
      },
    })
    expect(after).toMatchObject({
      status: 'in-progress',
      team: { reviewer: ana.key },
      tags: ['new'],
      due: '2026-11-02',
    })
  })

  it('leaves out what its command refuses, and does the rest', () => {
    const { decided, job: after } = fire([
      { do: 'assign', role: 'preparer', person: 'person:nobody' },
      { do: 'tag', tag: 'new' },
    ])
    expect(decided.ok && decided.value.sentence).toMatch(/: Tagged the job “new”$/)
    expect(after).toMatchObject({ team: { preparer: ana.key }, tags: ['new'] })
  })

  it('adds a task as any other is added, due from the day on which it fired, and says what counted the date', () => {
    const { job: after } = fire([
      {
        do: 'add-task',
        title: 'Ask for the papers',
        section: 'all',
        by: 'reviewer',
        due: { count: 2, unit: 'working-days' },
      },
      { do: 'add-task', title: 'Look', section: 'elsewhere', by: cara.key, due: { count: 0, unit: 'days' } },
    ])
    expect(after?.tasks.slice(-2)).toMatchObject([
      {
        assignee: ben.key,
        due: '2026-11-25',
        pinned: { rule: { name: 'Begin', day: '2026-11-23', count: 2, unit: 'working-days' } },
      },
      { assignee: cara.key, due: '2026-11-23' },
    ])
    expect(after?.steps).toMatchObject([
      { title: 'Ask for the papers', section: 'all', role: 'reviewer' },
      { title: 'Look', section: 'all' },
    ])
  })

  it('adds no task to a cancelled job, nor for somebody who left', () => {
    const office = wholeOffice()
    const task: RuleAction = { do: 'add-task', title: 'Call', by: 'person:old', due: { count: 2, unit: 'days' } }
    office.store.People.set('person:old', personOf('old', 'staff', { active: false }))
    expect(fire([task], 1, office).decided).toMatchObject({ ok: true, value: { changes: [] } })
    office.store.Jobs.set(job, { ...jobFor(), status: 'cancelled' })
    expect(fire([{ ...task, by: 'preparer' }], 1, office).decided).toMatchObject({ ok: true, value: { changes: [] } })
  })

  it('tells a person, or whoever has the role after it, each once', () => {
    const { decided } = fire([
      { do: 'assign', role: 'preparer', person: ben.key },
      { do: 'notify', to: 'preparer' },
      { do: 'notify', to: ben.key },
      { do: 'notify', to: cara.key },
    ])
    const told = decided.ok ? (decided.value.followUps ?? []) : []
    expect(told.map(({ command, input }) => [command, (input as { to: string }).to])).toEqual([
      ['claim-send', ben.key],
      ['claim-send', cara.key],
    ])
  })

  it('that would be the eleventh in a row does nothing, and administrators are told', () => {
    const office = wholeOffice()
    const dan = personOf('dan', 'admin')
    office.store.People.set(dan.key, dan)
    expect(fire([{ do: 'tag', tag: 'new' }], 10, office).job?.tags).toEqual(['new'])
    const { decided } = fire([{ do: 'tag', tag: 'more' }], 11, office)
    expect(decided).toMatchObject({
      ok: true,
      value: {
        changes: [],
        sentence: 'Stopped automation “Begin”: 10 automations had followed from one another',
        followUps: [{ input: { to: dan.key, subject: { stopped: true } } }],
      },
    })
  })
})

describe('a firing for a client', () => {
  const day = '2026-11-23'
  const forClient = (does: RuleAction[], office = wholeOffice()) => {
    const firing = { rule, savedBy: cara.key, name: 'Begin', because: 'the client left', day, does, depth: 1 } as const
    const decided = give(fireRule, { ...firing, target: 'client:acme' }, office)
    return { decided, client: office.look.get('Clients', 'client:acme') }
  }

  it('puts somebody in charge, and tells whoever is then in that role', () => {
    const { decided, client } = forClient([
      { do: 'assign', role: 'partner', person: cara.key },
      { do: 'notify', to: 'partner' },
      { do: 'notify', to: 'reviewer' },
    ])
    expect(client?.team).toEqual({ partner: cara.key })
    expect(decided).toMatchObject({
      value: {
        stream: 'client:acme',
        about: 'Acme Ltd',
        sentence: 'Automation “Begin” because the client left: Made Cara the partner',
        followUps: [{ input: { to: cara.key, subject: { client: 'client:acme', name: 'Begin' } } }],
      },
    })
  })

  it('leaves out somebody who left, and whoever is in charge already', () => {
    const office = wholeOffice()
    office.store.People.set('person:old', personOf('old', 'staff', { active: false }))
    expect(forClient([{ do: 'assign', role: 'partner', person: 'person:old' }], office).client?.team).toEqual({})
    forClient([{ do: 'assign', role: 'partner', person: cara.key }], office)
    expect(forClient([{ do: 'assign', role: 'partner', person: cara.key }], office).decided).toMatchObject({
      value: { changes: [] },
    })
  })
})

describe('writing an automation down', () => {
  const facts = {
    name: 'Begin',
    when: { on: 'made' as const },
    if: [],
    does: [{ do: 'assign' as const, role: 'reviewer' as const, person: ana.key }],
  }

  it('leaves it off until it is switched on, and remembers since when', () => {
    const office = wholeOffice()
    const saved = give(saveRule, { facts }, office)
    const key = saved.ok ? (saved.value.stream as 'rule:x') : 'rule:none' // a rule's stream is its key
    expect(office.look.get('Rules', key)).toEqual({ ...facts, key, on: false, savedBy: cara.key })
    give(switchRule, { rule: key, on: true }, office)
    expect(office.look.get('Rules', key)).toMatchObject({ on: true, since: '2026-11-23T09:04:00.000Z' })
    expect(give(switchRule, { rule: key, on: true }, office)).toMatchObject({ refusal: { code: 'nothing-to-change' } })
    give(switchRule, { rule: key, on: false }, office)
    expect(office.look.get('Rules', key)).not.toHaveProperty('since')
  })

  it('is taken over by whoever saves it again as it is, and by its author is no change', () => {
    const office = wholeOffice()
    const saved = give(saveRule, { facts }, office)
    const key = saved.ok ? (saved.value.stream as 'rule:x') : 'rule:none' // as above
    expect(give(saveRule, { rule: key, facts }, office)).toMatchObject({ refusal: { code: 'nothing-to-change' } })
    const before = office.look.get('Rules', key)
    expect(give(saveRule, { rule: key, facts }, office, ben)).toMatchObject({ ok: true })
    expect(office.look.get('Rules', key)).toEqual({ ...before, savedBy: ben.key })
  })

  it('is refused where a task is for somebody who left', () => {
    const office = wholeOffice()
    office.store.People.set('person:old', personOf('old', 'staff', { active: false }))
    const due = { count: 2, unit: 'days' as const }
    const does = [{ do: 'add-task' as const, title: 'Call', by: 'person:old' as const, due }]
    expect(give(saveRule, { facts: { ...facts, does } }, office)).toMatchObject({
      refusal: { code: 'person-inactive' },
    })
  })

  it('is refused where it names somebody who is not there', () => {
    const does = [{ do: 'notify' as const, to: 'person:nobody' as const }]
    expect(give(saveRule, { facts: { ...facts, does } })).toMatchObject({
      refusal: { code: 'not-found', what: 'person' },
    })
  })
})
