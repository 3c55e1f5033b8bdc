import type { Automation, Instant } from '@praxis/practice'
import { addDays, dayIn } from '@praxis/practice'
import { commandKey } from '#src/journal/command-key.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import type { Firm, FoundFiring } from './find-firings.ts'
import { firingsFrom, firingsOn } from './find-firings.ts'

type Parts = Firm & {
  now: () => Instant
  /** Gives `fire-rule` as the app; answers how many were made. */
  give: (firings: (FoundFiring & { repeat: true })[]) => Promise<number>
}

/** Up to which item of the Journal it was looked what fires. */
const mark = 'automations'
/** Commits can become known a little out of order. */
const lookBack = 100
const atAStretch = 200
/** Only what happens to jobs and clients begins anything; `;` is the sign after `:`. */
const ofJobOrClient = "(stream >= 'job:' and stream < 'job;' or stream >= 'client:' and stream < 'client;')"
/** The same of a commit. */
export const mayBegin = ({ stream }: Entry): boolean => /^(job|client):/.test(stream)
/** Days that were missed are made up for, so many. */
const daysBack = 3

/** The rules that are on; what is off, or gone, fires nothing, late neither. */
const rulesOn = ({ look }: Replica): Automation[] => look.find('Rules', 'on', 'yes')

/**
 * Fires the firm's rules: on each commit that this process makes, and in the sweep on all that it may have missed, on the
 * days that come by the tick. Which firing was done stands in the journal under its key, so looking again does no harm.
 */
export const createAutomations = ({ replica, seenBy, now, give }: Parts) => {
  const firm = { replica, seenBy }
  const isKnown = ({ key }: FoundFiring): boolean => replica.byCommand(commandKey('person:app', key)) !== undefined

  const fire = (found: FoundFiring[]): Promise<number> => {
    const open = found.filter(each => !isKnown(each)).map(each => ({ ...each, repeat: true as const }))
    return open.length > 0 ? give(open) : Promise.resolve(0)
  }

  const nextAfter = (item: number, since: Instant) =>
    replica.db
      .all<{ item: number; entry: string }>(
        `select item, entry from journal where item > ? and at >= ? and ${ofJobOrClient}
         and refused = 0 and undoes is null and changes > 0 order by item limit ?`,
        item,
        since,
        atAStretch,
      )
      .map(({ item: at, entry }) => ({ item: at, entry: JSON.parse(entry) as Entry })) // the journal's own rows

  const from = (): number => Number(replica.mark(mark) ?? 0) - lookBack

  const catchUp = async (): Promise<number> => {
    const last = replica.lastItem()
    const rules = rulesOn(replica)
    const since = rules.map(each => each.since ?? '').sort()[0] as Instant | undefined // a rule that is on has it
    let fired = 0
    for (let item = from(); since !== undefined; ) {
      const rows = nextAfter(item, since)
      fired += await fire(rows.flatMap(({ entry }) => firingsFrom(firm, rules, entry)))
      const end = rows.at(-1)
      if (!end || rows.length < atAStretch) break
      item = end.item
      await new Promise(setImmediate)
    }
    replica.setMark(mark, String(last))
    return fired
  }

  const tick = (): Promise<number> => {
    const rules = rulesOn(replica)
    if (rules.length === 0) return Promise.resolve(0)
    const today = dayIn(now(), replica.look.calendar().zone)
    const days = Array.from({ length: daysBack + 1 }, (_, ago) => addDays(today, -ago))
    return fire(days.flatMap(day => firingsOn(firm, rules, day, now())))
  }

  return {
    /** What a commit of this process begins. */
    after: (entry: Entry): Promise<number> => fire(firingsFrom(firm, rulesOn(replica), entry)),
    /** What any process may have left. */
    catchUp,
    /** What the day begins. */
    tick,
  }
}

export type Automations = ReturnType<typeof createAutomations>
