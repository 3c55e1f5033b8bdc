import * as z from 'zod'
import { instant } from '#src/dates/date-inputs.ts'
import type { PersonKey } from '#src/keys.ts'
import { line, personKey } from '#src/keys.ts'
import type { Client } from './client.ts'

/**
 * An ethical wall around a client. The named people stand `outside` it, as a conflict of interest asks: they are known,
 * and everybody else goes on working. Or they alone stand `inside`, as confidence asks: whoever joins the firm later is
 * outside without anybody having to think of it.
 */
export const wallFacts = z.strictObject({
  side: z.enum(['outside', 'inside']),
  people: z.array(personKey).min(1).max(200),
  reason: line(500),
})
export type WallFacts = z.infer<typeof wallFacts>

/** A wall as it stands on the client: who set it, when. */
export const wall = wallFacts.extend({ by: personKey, at: instant })
export type Wall = z.infer<typeof wall>

/** Whether the wall keeps this person from the client. */
export const isOutside = ({ side, people }: Pick<Wall, 'side' | 'people'>, person: PersonKey): boolean =>
  people.includes(person) === (side === 'outside')

/** What stands for a client behind a wall where a duplicate would have to be named: that there is one, and nothing of it. */
export const restricted: Client = {
  key: 'client:restricted',
  code: '',
  name: 'A restricted client',
  kind: 'company',
  status: 'active',
  team: {},
}

export const isRestricted = ({ key }: Pick<Client, 'key'>): boolean => key === restricted.key
