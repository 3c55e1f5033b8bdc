import * as z from 'zod'
import type { Instant } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey } from '#src/keys.ts'
import { line, note, slug } from '#src/keys.ts'

/** The acts that a hold can touch: beginning the work, filing it, making a new job. */
export const heldAct = z.enum(['start', 'file', 'new-job'])
export type HeldAct = z.infer<typeof heldAct>

/** The firm's usual reasons, and its own words for any other. */
export const holdReason = z.enum(['engagement-letter', 'identity-check', 'clearance', 'credit', 'other'])
export type HoldReason = z.infer<typeof holdReason>

/** A hold that `warns` asks whoever acts whether they go on all the same; one that `blocks` lets nobody. */
export const holdStrength = z.enum(['warns', 'blocks'])
export type HoldStrength = z.infer<typeof holdStrength>

/** What a person says when they set a hold; `words` are the reason where it is `other`. */
export const holdFacts = z.strictObject({
  reason: holdReason,
  words: line(80).exactOptional(),
  strength: holdStrength,
  acts: z.array(heldAct).min(1, 'at least one act that it touches').max(heldAct.options.length),
  note: note.exactOptional(),
})
export type HoldFacts = z.infer<typeof holdFacts>

/** A hold as it is kept on a client or a job: who set it and when, and who lifted it, when it was. */
export type Hold = HoldFacts & {
  id: string
  by: PersonKey
  at: Instant
  lifted?: { by: PersonKey; at: Instant }
}

/** A hold as lists show it: that it stands, how strong, and why. */
export type HoldMark = Pick<HoldFacts, 'reason' | 'words' | 'strength' | 'acts'>

export const markOf = ({ reason, words, strength, acts }: HoldMark): HoldMark => ({
  reason,
  ...(words && { words }),
  strength,
  acts,
})

/** By which holds jobs are found: any, how strong, why, or none that still stands in their way. */
export const holdAsked = z.enum(['any', ...holdStrength.options, ...holdReason.options, 'none'])
export type HoldAsked = z.infer<typeof holdAsked>

/** On what a hold stands. */
export type HeldKey = ClientKey | JobKey
export const heldKey = z
  .string()
  .regex(/^(client|job):[a-z0-9:._-]{1,110}$/, 'the key of a client or a job')
  .transform(text => text as HeldKey) // the pattern above is the type

export const holdId = slug

/** The holds, by id, that warned whoever acts, who went on all the same. */
export const saidYes = { despite: z.array(holdId).max(1000).exactOptional() }

/** The yes to holds, as commands take it. */
export const yesTo = (holds: { id: string }[]): { despite?: string[] } =>
  holds.length > 0 ? { despite: holds.map(({ id }) => id) } : {}

const reasonWords: Record<Exclude<HoldReason, 'other'>, string> = {
  'engagement-letter': 'Engagement letter unsigned',
  'identity-check': 'Identity check due',
  clearance: 'Clearance awaited',
  credit: 'On stop for credit',
}

/** Why it is held, as a heading: `Engagement letter unsigned`. */
export const sayReason = ({ reason, words }: Pick<HoldFacts, 'reason' | 'words'>): string =>
  reason === 'other' ? (words ?? 'On hold') : reasonWords[reason]

/** The reasons from the list, with what each is called. */
export const holdReasons = holdReason.options.map(reason => ({
  reason,
  name: reason === 'other' ? 'In your own words' : reasonWords[reason],
}))

export const standing = ({ holds = [] }: { holds?: Hold[] }): Hold[] => holds.filter(({ lifted }) => !lifted)
