import * as z from 'zod'
import { condition } from '#src/clients/condition.ts'
import { offset } from '#src/dates/offset.ts'
import { line, slug, text } from '#src/keys.ts'

/** What answers an item: a paper, words, or the client's yes. */
export const itemKind = z.enum(['document', 'answer', 'approval'])
export type ItemKind = z.infer<typeof itemKind>

export const plannedItem = z.strictObject({
  id: slug,
  title: line(120),
  /** Why it is needed, in words for the client. */
  why: line(200).exactOptional(),
  kind: itemKind,
  /** The request is complete without it. */
  optional: z.literal(true).exactOptional(),
})
export type PlannedItem = z.infer<typeof plannedItem>

/** What a template asks of the client: which things, when it goes out, and how long the client has. */
export const plannedRequest = z.strictObject({
  id: slug,
  title: line(80),
  goes: offset,
  /** Working days from the day on which it goes out until the client should have answered. */
  within: z.int().min(1).max(120),
  items: z.array(plannedItem).min(1).max(30),
  /** Only for clients whose facts meet all of these. */
  only: z.array(condition).max(6).exactOptional(),
})
export type PlannedRequest = z.infer<typeof plannedRequest>

export const mostRequests = 12

export const plannedRequests = z.array(plannedRequest).max(mostRequests)

/** In a draft texts may be missing, and items too. */
export const draftRequests = z
  .array(
    plannedRequest.extend({
      title: text.trim().max(80),
      items: z.array(plannedItem.extend({ title: text.trim().max(120) })).max(30),
    }),
  )
  .max(mostRequests)
