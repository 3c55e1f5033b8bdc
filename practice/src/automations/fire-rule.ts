import * as z from 'zod'
import type { Team } from '#src/clients/client.ts'
import type { FollowUp } from '#src/command.ts'
import { command } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey, RuleKey } from '#src/keys.ts'
import { clientKey, idOf, jobKey, line, personKey, ruleKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok } from '#src/result.ts'
import { sendKeyOf } from '#src/sends/claim-send.ts'
import type { Fired } from './carry-out.ts'
import { carryOutForClient, carryOutOnJob, isRole } from './carry-out.ts'
import { longestChain } from './firing.ts'
import type { RuleAction } from './rule.ts'
import { ruleAction } from './rule.ts'

/** Who is told, each once; a role that nobody has is nobody. */
const toldOf = (team: Team, does: RuleAction[]): PersonKey[] => {
  const all = does.flatMap(action => (action.do === 'notify' ? [isRole(action.to) ? team[action.to] : action.to] : []))
  return [...new Set(all.filter(person => person !== undefined))]
}

/** An administrator is told of a rule that stopped once a day, however often it does. */
const occasionOfStop = (rule: RuleKey, today: PlainDate): string => `${today}-${idOf(rule)}`.slice(0, 60)

/** The administrators who were not told of it today. */
const untold = (look: Look, rule: RuleKey, today: PlainDate): PersonKey[] =>
  look
    .find('People', 'role', 'admin')
    .filter(({ active }) => active)
    .map(({ key }) => key)
    .filter(to => !look.get('Sends', sendKeyOf({ kind: 'automation' }, to, occasionOfStop(rule, today))))

const isJob = (target: JobKey | ClientKey): target is JobKey => target.startsWith('job:')

/**
 * Fires a rule on a job or a client: all that it does to it is one commit, so that it is there once and goes as one. The
 * one after the tenth that followed from one another does nothing, and administrators are told.
 */
export const fireRule = command({
  name: 'fire-rule',
  input: z.strictObject({
    rule: ruleKey,
    name: line(80),
    /** On whose behalf it acts. */
    savedBy: personKey,
    target: z.union([jobKey, clientKey]),
    /** In words, as it follows on “because”. */
    because: line(200),
    /** The day on which what it waits for came. */
    day: plainDate,
    does: z.array(ruleAction).max(5),
    /** The how-manieth it is of firings that followed from one another. */
    depth: z.int().min(1),
  }),
  read: (look, { rule, target }, context) => ({
    administrators: untold(look, rule, context.today),
    carryOut: (does: RuleAction[], fired: Fired) =>
      isJob(target) ? carryOutOnJob({ look, context }, target, does, fired) : carryOutForClient(look, target, does),
  }),
  decide: ({ administrators, carryOut }, { rule, name, target, because, day, does, depth }, { newId, today }) => {
    const isStopped = depth > longestChain
    const carried = carryOut(isStopped ? [] : does, { name, day })
    if (!carried.ok) return carried
    const { changes, done, team, about } = carried.value
    const told = isStopped ? administrators : toldOf(team, does)
    const of = isJob(target) ? { job: target } : { client: target }
    const subject = { kind: 'automation', ...of, name, because, ...(isStopped && { stopped: true, rule }) }
    const telling = (to: PersonKey): FollowUp => {
      const id = newId()
      const occasion = isStopped ? occasionOfStop(rule, today) : id
      return { command: 'claim-send', input: { to, subject, occasion }, key: `told-${id}` }
    }
    const did = done.length > 0 ? done.join('. ') : 'Told who it says'
    return ok({
      stream: target,
      changes,
      sentence: isStopped
        ? `Stopped automation “${name}”: ${longestChain} automations had followed from one another`
        : `Automation “${name}” because ${because}: ${did}`,
      about,
      followUps: told.map(telling),
    })
  },
})
