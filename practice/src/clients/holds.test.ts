import { fireRule } from '#src/automations/fire-rule.ts'
import type { AnyCommand, Context } from '#src/command.ts'
import type { Person } from '#src/people/person.ts'
import { startTimer } from '#src/time/timer.ts'
import { assignJob } from '#src/work/assign-job.ts'
import { changeJobs, tryJobAct } from '#src/work/change-jobs.ts'
import { reopenTask, skipTask, startTask } from '#src/work/change-task.ts'
import { recordApproval, recordFiling } from '#src/work/file-task.ts'
import { finishTask } from '#src/work/finish-task.ts'
import { makeJob } from '#src/work/make-job.ts'
import { approveTask } from '#src/work/review-task.ts'
import { setStatus } from '#src/work/set-status.ts'
import { setWaiting } from '#src/work/set-waiting.ts'
import type { Office } from '#src/work/work.fixture.ts'
import { ana, ben, cara, contextOf, jobFor, personOf, template, wholeOffice } from '#src/work/work.fixture.ts'
import { changeClient } from './change-client.ts'
import type { HoldFacts } from './hold.ts'
import { standing, yesTo } from './hold.ts'
import { decide, holdsOfJob } from './obey-holds.ts'
import { liftHold, setHold } from './set-hold.ts'

const client = 'client:acme'
const job = jobFor().key
const letter: HoldFacts = { reason: 'engagement-letter', strength: 'blocks', acts: ['start'] }

const give = (office: Office, rule: AnyCommand, input: unknown, context: Context = contextOf(ana)) => {
  const decided = decide(rule, office.look, rule.input.parse(input), context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

/** An office whose client or job is held. */
const held = (facts: Partial<HoldFacts> = {}, on: string = client): Office => {
  const office = wholeOffice()
  expect(give(office, setHold, { on, ...letter, ...facts }, contextOf(cara)).ok).toBe(true)
  return office
}

const idsOn = (office: Office): string[] => {
  const record = office.look.get('Jobs', job)
  return record ? holdsOfJob(office.look, record).map(({ id }) => id) : []
}

const statusOf = (office: Office) => office.look.get('Jobs', job)?.status

const starts: [string, AnyCommand, object][] = [
  ['starting a task', startTask, { job, task: 'enter' }],
  ['finishing a task', finishTask, { job, task: 'enter' }],
  ['moving it by hand', setStatus, { job, status: 'in-progress' }],
]

describe('a hold that blocks the start', () => {
  it.each(starts)('refuses %s, and names the hold, who set it and since when', (_how, rule, input) => {
    const office = held()
    expect(give(office, rule, input)).toMatchObject({
      ok: false,
      refusal: {
        code: 'held',
        act: 'start',
        strength: 'blocks',
        name: 'Acme Ltd, VAT return Q3 2026',
        holds: [
          { reason: 'engagement-letter', on: client, by: cara.key, byName: 'Cara', at: '2026-11-23T09:04:00.000Z' },
        ],
      },
    })
    expect(statusOf(office)).toBe('ready')
  })

  it('is not answered by a yes', () => {
    const office = held()
    expect(give(office, startTask, { job, task: 'enter', despite: idsOn(office) }).ok).toBe(false)
  })

  it('holds one job alone where it is set on the job', () => {
    const office = held({}, job)
    expect(give(office, startTask, { job, task: 'enter' }).ok).toBe(false)
    const other = { ...jobFor(), key: 'job:acme:vat-return:other' as const }
    office.store.Jobs.set(other.key, other)
    expect(give(office, startTask, { job: other.key, task: 'enter' }).ok).toBe(true)
  })

  it('lets through what has begun, what does not begin it, and all else', () => {
    const office = held({ acts: ['start', 'file', 'new-job'] })
    expect(give(office, setWaiting, { job, on: { kind: 'client' } }).ok).toBe(true)
    office.store.Jobs.set(job, { ...jobFor(), status: 'in-progress' })
    expect(give(office, finishTask, { job, task: 'enter' }).ok).toBe(true)
    expect(give(held({ acts: ['file'] }), startTask, { job, task: 'enter' }).ok).toBe(true)
  })

  it('refuses a timer that would begin its task, but not one that would not', () => {
    const office = held()
    expect(give(office, startTimer, { job, task: 'enter' })).toMatchObject({ ok: false, refusal: { code: 'held' } })
    expect(give(office, startTimer, { job }).ok).toBe(true)
  })
})

describe('a hold that warns', () => {
  it.each(starts)('lets %s go through only after a yes, which the history keeps', (_how, rule, input) => {
    const office = held({ strength: 'warns' })
    expect(give(office, rule, input)).toMatchObject({ ok: false, refusal: { code: 'held', strength: 'warns' } })
    const decided = give(office, rule, { ...input, despite: idsOn(office) })
    expect(decided.ok && decided.value.sentence).toMatch(/ despite the hold “Engagement letter unsigned”$/)
    expect(statusOf(office)).toBe('in-progress')
  })

  it('asks about a task that was left out and is taken up again, which begins its job', () => {
    const office = held({ strength: 'warns' })
    expect(give(office, skipTask, { job, task: 'enter', reason: 'not needed' }).ok).toBe(true)
    expect(give(office, reopenTask, { job, task: 'enter' })).toMatchObject({ ok: false, refusal: { code: 'held' } })
    expect(give(office, reopenTask, { job, task: 'enter', despite: idsOn(office) }).ok).toBe(true)
    expect(statusOf(office)).toBe('in-progress')
  })

  it('takes no yes that was said to another', () => {
    const office = held({ strength: 'warns' })
    const despite = idsOn(office)
    give(
      office,
      setHold,
      { on: job, ...letter, reason: 'credit', strength: 'warns' },
      contextOf(cara, { newId: () => 'another' }),
    )
    const decided = give(office, startTask, { job, task: 'enter', despite })
    expect(decided).toMatchObject({
      ok: false,
      refusal: { holds: [{ reason: 'engagement-letter' }, { reason: 'credit' }] },
    })
    const both = give(office, startTask, { job, task: 'enter', despite: idsOn(office) })
    expect(both.ok && both.value.sentence).toMatch(
      / despite the holds “Engagement letter unsigned” and “On stop for credit”$/,
    )
  })

  it('gives the yes on to the task that a timer begins', () => {
    const office = held({ strength: 'warns' })
    const despite = idsOn(office)
    const decided = give(office, startTimer, { job, task: 'enter', despite })
    expect(decided).toMatchObject({
      ok: true,
      value: {
        sentence: 'Started the timer on “Enter sales”',
        followUps: [{ command: 'start-task', input: { job, task: 'enter', despite } }],
      },
    })
    expect(office.look.get('Timers', 'timer:ana')?.running).not.toHaveProperty('despite')
  })
})

describe('what happens by itself', () => {
  const app: Person = { ...ana, key: 'person:app', roles: ['app' as never] } // the service itself
  const firing = {
    rule: 'rule:1',
    name: 'Begin',
    savedBy: ana.key,
    target: job,
    because: 'the job was made',
    depth: 1,
    day: '2026-11-23',
  }
  const does = [
    { do: 'tag', tag: 'new' },
    { do: 'set-status', status: 'in-progress' },
  ]

  it('is refused as a whole under a block', () => {
    const office = held()
    expect(give(office, fireRule, { ...firing, does }, contextOf(app))).toMatchObject({
      ok: false,
      refusal: { code: 'held' },
    })
    expect(give(office, fireRule, { ...firing, does: does.slice(0, 1) }, contextOf(app)).ok).toBe(true)
  })

  it('goes on under a warning, and names it', () => {
    const decided = give(held({ strength: 'warns' }), fireRule, { ...firing, does }, contextOf(app))
    expect(decided.ok && decided.value.sentence).toBe(
      'Automation “Begin” because the job was made: Tagged the job “new”. Moved to In progress despite the hold “Engagement letter unsigned”',
    )
  })
})

describe('many jobs at once', () => {
  const act = { command: 'set-status', status: 'in-progress' } as const

  it('are tried one by one, and each carries the yes to its own holds alone', () => {
    const office = held({ strength: 'warns' })
    const [record] = [...office.store.Jobs.values()]
    if (!record) throw new Error('There is no job.')
    expect(tryJobAct(office.look, act, record, contextOf(cara))).toMatchObject({ ok: false, refusal: { code: 'held' } })
    const despite = [...idsOn(office), 'of-another-job']
    expect(tryJobAct(office.look, { ...act, despite }, record, contextOf(cara)).ok).toBe(true)
    const decided = give(office, changeJobs, { run: 'run:1', act: { ...act, despite }, jobs: [job] }, contextOf(cara))
    expect(decided.ok && decided.value.followUps?.map(({ input }) => input)).toEqual([
      { job, status: 'in-progress', despite: idsOn(office) },
    ])
  })
})

describe('new jobs', () => {
  const period = { occurrence: '2026-12-q', name: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' }
  const input = { client, template: template.key, period, team: {} }

  it('are held back by their client, or made after a yes', () => {
    expect(give(held({ acts: ['new-job'] }), makeJob, input, contextOf(cara))).toMatchObject({
      ok: false,
      refusal: { code: 'held', act: 'new-job', name: 'Acme Ltd, VAT return Q4 2026' },
    })
    const office = held({ acts: ['new-job'], strength: 'warns' })
    const decided = give(
      office,
      makeJob,
      { ...input, ...yesTo(standing(office.look.get('Clients', client) ?? {})) },
      contextOf(cara),
    )
    expect(decided.ok && decided.value.sentence).toBe('Made the job despite the hold “Engagement letter unsigned”')
  })

  it('are made where the hold is about starting them', () => {
    expect(give(held(), makeJob, input, contextOf(cara)).ok).toBe(true)
  })
})

describe('filing', () => {
  it('is refused while a hold blocks it; its approval and its sign-off are not', () => {
    const files = {
      ...template,
      steps: template.steps.map(step => ({ ...step, after: [], signOff: 'reviewer' as const, files: [] })),
    }
    const office = held({ acts: ['file'] })
    office.store.Templates.set(files.key, files)
    const at = '2026-11-23T09:04:00.000Z'
    const on = { job, task: 'file', finishedAt: at }
    office.store.Jobs.set(job, { ...jobFor(), tasks: jobFor().tasks.map(task => ({ ...task, after: [] })) })
    expect(give(office, finishTask, { job, task: 'file' }).ok).toBe(true)
    expect(give(office, approveTask, on, contextOf(ben)).ok).toBe(true)
    expect(give(office, recordApproval, { ...on, who: 'Mary Hart', on: '2026-11-23', how: 'email' }).ok).toBe(true)
    const filing = { ...on, on: '2026-11-23', reference: 'HMRC 0042' }
    expect(give(office, recordFiling, filing)).toMatchObject({ ok: false, refusal: { code: 'held', act: 'file' } })
    expect(give(office, liftHold, { on: client, hold: idsOn(office)[0] }, contextOf(cara)).ok).toBe(true)
    expect(give(office, recordFiling, filing)).toMatchObject({
      ok: true,
      value: { sentence: expect.stringMatching(/^Filed/) },
    })
  })
})

describe('setting and lifting', () => {
  it('keeps who and when of both, and what was lifted holds nothing any more', () => {
    const office = held()
    const [id] = idsOn(office)
    const lifted = give(office, liftHold, { on: client, hold: id }, contextOf(ben, { now: '2026-11-24T10:00:00.000Z' }))
    expect(lifted).toMatchObject({
      ok: true,
      value: { stream: client, sentence: 'Lifted the hold: Engagement letter unsigned', about: 'Acme Ltd' },
    })
    expect(office.look.get('Clients', client)?.holds).toEqual([
      {
        ...letter,
        id,
        by: cara.key,
        at: '2026-11-23T09:04:00.000Z',
        lifted: { by: ben.key, at: '2026-11-24T10:00:00.000Z' },
      },
    ])
    expect(give(office, startTask, { job, task: 'enter' }).ok).toBe(true)
    expect(give(office, liftHold, { on: client, hold: id }, contextOf(cara))).toMatchObject({
      ok: false,
      refusal: { code: 'nothing-to-change' },
    })
  })

  it('puts another in the place of one for the same reason, keeps that as lifted, and changes nothing where it is the same', () => {
    const office = held()
    expect(give(office, setHold, { on: client, ...letter }, contextOf(ben))).toMatchObject({
      refusal: { code: 'nothing-to-change' },
    })
    const now = '2026-11-24T10:00:00.000Z'
    const warns = { on: client, ...letter, strength: 'warns', acts: ['start', 'file'] }
    const newer = contextOf(ben, { now, newId: () => 'newer' })
    expect(give(office, setHold, warns, newer)).toMatchObject({
      ok: true,
      value: {
        sentence:
          'Set a hold that warns of starting and filing in place of the one that blocks starting: Engagement letter unsigned',
      },
    })
    const { holds = [] } = office.look.get('Clients', client) ?? {}
    expect(standing({ holds })).toMatchObject([{ id: 'newer', strength: 'warns', by: ben.key }])
    expect(holds).toMatchObject([
      { strength: 'blocks', by: cara.key, at: '2026-11-23T09:04:00.000Z', lifted: { by: ben.key, at: now } },
      { id: 'newer' },
    ])
  })

  it('keeps the last twenty of those that were lifted', () => {
    const office = wholeOffice()
    for (let count = 0; count < 25; count += 1) {
      const id = `hold-${count}`
      give(office, setHold, { on: job, ...letter }, contextOf(cara, { newId: () => id }))
      give(office, liftHold, { on: job, hold: id }, contextOf(cara))
    }
    const holds = office.look.get('Jobs', job)?.holds ?? []
    expect([holds.length, holds[0]?.id, holds.at(-1)?.id]).toEqual([20, 'hold-5', 'hold-24'])
  })

  it('is theirs in whose charge the client or the job is', () => {
    const { look, store } = wholeOffice()
    const isOwn = (person: Person, on: string) => setHold.own?.(look, { on } as never, contextOf(person).actor)
    expect([isOwn(cara, job), isOwn(ben, job)]).toEqual([true, false])
    expect(isOwn(ben, client)).toBe(true) // nobody is in charge of it
    const acme = look.get('Clients', client)
    if (acme) store.Clients.set(client, { ...acme, team: { manager: ben.key } })
    expect([isOwn(ben, client), isOwn(ben, job), isOwn(cara, client)]).toEqual([true, true, false])
  })

  describe('is not opened by taking charge', () => {
    const may = (office: Office, rule: AnyCommand, input: object, person: Person = dan) =>
      give(office, rule, input, contextOf(person))
    const [dan, eve] = [personOf('dan', 'manager'), personOf('eve', 'partner')]
    const lead = { client, facts: { name: 'Acme Ltd', team: { manager: dan.key } } }
    const leadJob = { job, role: 'manager', person: dan.key }
    const refused = (onHold: string) => ({ ok: false, refusal: { code: 'forbidden', onHold } })

    /** As it is where a partner is in charge of the client, and Cara of the job. */
    const led = (on?: string): Office => {
      const office = on ? held({}, on) : wholeOffice()
      for (const person of [dan, eve]) office.store.People.set(person.key, person)
      const acme = office.look.get('Clients', client)
      if (acme) office.store.Clients.set(client, { ...acme, team: { partner: eve.key } })
      return office
    }

    it('of a client that is held, or any job of which is', () => {
      expect(may(led(client), changeClient, lead)).toMatchObject(refused('Acme Ltd'))
      expect(may(led(job), changeClient, lead)).toMatchObject(refused('Acme Ltd'))
      expect(may(led(), changeClient, lead).ok).toBe(true)
    })

    it('of a job that is held', () => {
      expect(may(led(job), assignJob, leadJob)).toMatchObject(refused('Acme Ltd, VAT return Q3 2026'))
      expect(may(led(job), assignJob, { ...leadJob, role: 'reviewer' }).ok).toBe(true)
      expect(may(led(client), assignJob, leadJob).ok).toBe(true) // who lifts the client’s stays the same
    })

    it('nor by leaving it to nobody, whose holds are any manager’s', () => {
      const office = led(job)
      const acme = office.look.get('Clients', client)
      if (acme) office.store.Clients.set(client, { ...acme, team: {} })
      expect(may(office, assignJob, { ...leadJob, role: 'partner', person: null }).ok).toBe(true)
      expect(may(office, assignJob, { ...leadJob, person: null })).toMatchObject({ refusal: { code: 'forbidden' } })
    })

    describe('nor by an automation of one’s own', () => {
      const app = { ...personOf('app', 'staff'), roles: ['app' as never] } // the service itself
      const assign = (role: string) => [
        { do: 'tag', tag: 'new' },
        { do: 'assign', role, person: dan.key },
      ]
      const fires = (office: Office, target: string, { savedBy = dan, does = assign('manager') } = {}) =>
        give(
          office,
          fireRule,
          {
            ...{ rule: 'rule:1', name: 'Take it', savedBy: savedBy.key, target },
            ...{ because: 'the job was made', day: '2026-11-23', does, depth: 1 },
          },
          contextOf(app),
        )

      it('of a job, or a client, that is held', () => {
        expect(fires(led(job), job)).toMatchObject({
          refusal: { code: 'forbidden', onHold: 'Acme Ltd, VAT return Q3 2026', firedOn: job },
        })
        const does = assign('partner').slice(1)
        expect(fires(led(client), client, { does })).toMatchObject({
          refusal: { code: 'forbidden', onHold: 'Acme Ltd', firedOn: client },
        })
        expect(fires(led(job), client, { does })).toMatchObject({ refusal: { code: 'forbidden', firedOn: client } })
      })

      it('but that of a partner gives it, and it acts where nothing is held, or nobody gains by it', () => {
        expect(fires(led(job), job, { savedBy: eve }).ok).toBe(true)
        expect(fires(led(job), job, { savedBy: cara }).ok).toBe(true)
        expect(fires(led(), job).ok).toBe(true)
        expect(fires(led(job), job, { does: assign('reviewer') }).ok).toBe(true)
      })
    })

    it('but others may give it, partners take it, and those in charge change what else they like', () => {
      expect(may(led(client), changeClient, lead, cara).ok).toBe(true)
      const own = { client, facts: { name: 'Acme Ltd', team: { manager: eve.key } } }
      expect(may(led(client), changeClient, own, eve).ok).toBe(true)
      expect(may(led(client), changeClient, { client, facts: { name: 'Acme Ltd', phone: '020' } }).ok).toBe(true)
      expect(may(led(job), assignJob, { ...leadJob, role: 'partner', person: cara.key }, cara).ok).toBe(true)
    })
  })

  it.each([
    [{ ...letter, on: job, acts: ['new-job'] }, 'acts'],
    [{ ...letter, on: client, reason: 'other' }, 'words'],
    [{ ...letter, on: client, acts: [] }, 'acts'],
    [{ ...letter, on: 'person:ana' }, 'on'],
  ])('refuses what cannot be a hold (%j)', (input, field) => {
    expect(setHold.input.safeParse(input).error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
