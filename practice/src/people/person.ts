import * as z from 'zod'
import type { Instant } from '#src/dates/plain-date.ts'
import { isZone } from '#src/dates/zones.ts'
import type { PersonKey, ViewKey } from '#src/keys.ts'
import { line } from '#src/keys.ts'

/** What a person may be in the firm. `client` is a person of a client; `app` is the service itself, never a person. */
export const role = z.enum(['admin', 'partner', 'manager', 'staff'])
export type Role = z.infer<typeof role> | 'client'

/** What a person may besides what their roles give them: see money is fees, prices and what comes of them. */
export const right = z.enum(['see-money'])
export type Right = z.infer<typeof right>

export const zone = z.string().max(60).refine(isZone, 'a time zone like Europe/London')

/** Minutes worked on each weekday, Monday first. */
export const pattern = z.array(z.int().min(0).max(1440)).length(7)

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, 'a quarter of an hour, like 08:00')

/** When the morning card comes, in the person's own zone. */
export const morning = z.strictObject({ at: timeOfDay, on: z.boolean() })

export const personFacts = z.strictObject({
  name: line(120),
  email: z.email('an e-mail address').max(200),
  title: line(120).exactOptional(),
  roles: z.array(role).min(1).max(4),
  rights: z.array(right).max(1).exactOptional(),
  zone,
  pattern: pattern.exactOptional(),
  active: z.boolean().exactOptional(),
  morning: morning.exactOptional(),
})
export type PersonFacts = z.infer<typeof personFacts>

/** Where the bot can write to a person. `lost` says since when and why it cannot. */
export const chatReference = z.strictObject({
  service: z.url().max(300),
  conversation: line(300),
  user: line(200),
  bot: line(200),
})
export type ChatReference = z.infer<typeof chatReference> & { lost?: { reason: string; at: Instant } }

export type Person = {
  key: PersonKey
  name: string
  email: string
  title?: string
  roles: Role[]
  rights?: Right[]
  zone: string
  pattern: number[]
  active: boolean
  morning: z.infer<typeof morning>
  chat?: ChatReference
  /** The view with which the jobs open. */
  firstView?: ViewKey
}
