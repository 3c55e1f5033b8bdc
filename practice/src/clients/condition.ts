import * as z from 'zod'
import { hasTag, tags } from '#src/tags.ts'
import type { Client } from './client.ts'
import { clientKind, identifierScheme } from './client.ts'
import { fieldTest, isWholeTest, meetsField, wholeTest } from './field-test.ts'

/** One thing that a client's facts say, or do not say. */
export const condition = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('kind'), in: z.array(clientKind).min(1).max(7) }),
  z.strictObject({ fact: z.literal('identifier'), scheme: identifierScheme, set: z.boolean() }),
  z.strictObject({ fact: z.literal('year-end'), set: z.boolean() }),
  /** Whether it has one of these tags, or has none of them. */
  z.strictObject({ fact: z.literal('tag'), in: tags.min(1), set: z.boolean() }),
  /** What one of the firm's own fields has to say. */
  z.strictObject({ fact: z.literal('field'), ...fieldTest }).refine(isWholeTest, wholeTest),
])
export type Condition = z.infer<typeof condition>

/** The facts that conditions and dates read; what is not known is not there. */
export type KnownFacts = Partial<
  Pick<Client, 'kind' | 'identifiers' | 'yearEnd' | 'incorporated' | 'yearEndMoves' | 'tags' | 'fields'>
>

const isMet = (condition: Condition, client: KnownFacts): boolean => {
  switch (condition.fact) {
    case 'kind':
      return client.kind !== undefined && condition.in.includes(client.kind)
    case 'identifier':
      return (client.identifiers?.[condition.scheme] !== undefined) === condition.set
    case 'year-end':
      return (client.yearEnd !== undefined) === condition.set
    case 'tag':
      return hasTag(client.tags, condition.in) === condition.set
    case 'field':
      return meetsField(client.fields, condition)
  }
}

/** Whether a client's facts meet all of the conditions; where there are none they do. */
export const meets = (client: KnownFacts, conditions: Condition[] = []): boolean =>
  conditions.every(condition => isMet(condition, client))
