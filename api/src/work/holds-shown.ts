import type { HoldAsked, HoldMark, JobStatus } from '@praxis/practice'
import { holdStrength, toCome } from '@praxis/practice'

/** The holds of a job and of its client as the tables hold them. */
export type Holding = { holds: string | null; client_holds: string | null }

const read = (holds: string | null): HoldMark[] => (holds ? (JSON.parse(holds) as HoldMark[]) : []) // as they were indexed

/** Those that stand in the way of what is still to come on the job; nothing where none does. */
export const holdsShown = (status: JobStatus, { holds, client_holds: ofClient }: Holding): { holds?: HoldMark[] } => {
  if (!holds && !ofClient) return {}
  const shown = toCome({ status }, [...read(ofClient), ...read(holds)])
  return shown.length > 0 ? { holds: shown } : {}
}

/** The same in a statement, of the jobs `j`: a hold among these, of which `which` is true, is still to come for them. */
const standsIn = (holds: string, which: string): string =>
  `exists (select 1 from json_each(${holds}) h where ${which} and exists (select 1 from json_each(h.value, '$.acts') a
     where a.value = 'file' or a.value = 'start' and j.status <> 'in-progress'))`

const ofClient = '(select holds from clients where key = j.client)'

const held = (which: string): string =>
  `j.status not in ('done', 'cancelled')
   and (j.holds is not null or j.client in (select key from clients where holds is not null))
   and (${standsIn('j.holds', which)} or ${standsIn(ofClient, which)})`

const isStrength = (asked: HoldAsked): boolean => holdStrength.options.some(strength => strength === asked)

/** The condition on jobs `j` that such a hold shows on them; what it asks for is one of a few words. */
export const heldBy = (asked: HoldAsked): string => {
  if (asked === 'any') return held('1')
  if (asked === 'none') return `not (${held('1')})`
  return held(`json_extract(h.value, '$.${isStrength(asked) ? 'strength' : 'reason'}') = '${asked}'`)
}
