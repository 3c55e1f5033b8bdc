import * as z from 'zod'
import { instant, plainDate } from '#src/dates/date-inputs.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import type { PersonKey, SendKey } from '#src/keys.ts'
import { clientKey, jobKey, line, personKey, ruleKey, text } from '#src/keys.ts'
import { taskId } from '#src/work/job.ts'

/** What a message is about; its words are made when it goes. */
export const sendSubject = z.discriminatedUnion('kind', [
  /** One finish of a task; finished again it is another message. */
  z.strictObject({ kind: z.literal('review'), job: jobKey, task: taskId, finishedAt: instant }),
  z.strictObject({ kind: z.literal('morning'), date: plainDate }),
  /** Jobs that nobody prepares, for whoever has to give them to somebody. */
  z.strictObject({ kind: z.literal('owners'), date: plainDate }),
  /** Templates that were changed while jobs follow older versions. */
  z.strictObject({ kind: z.literal('template-changes'), date: plainDate }),
  /** A rule fired and its person is told, or it `stopped` and an administrator is. */
  z.strictObject({
    kind: z.literal('automation'),
    /** The job or the client that it is about. */
    job: jobKey.exactOptional(),
    client: clientKey.exactOptional(),
    name: line(80),
    because: line(200),
    stopped: z.literal(true).exactOptional(),
    /** Which it was that stopped. */
    rule: ruleKey.exactOptional(),
  }),
  /** The firm's first jobs are made: how many, of these due this month, and the first day on which any is. */
  z.strictObject({
    kind: z.literal('first-jobs'),
    jobs: z.int().min(1),
    month: z.int().min(0),
    first: plainDate,
  }),
  /** Somebody changed a list by hand; it was put right, and an administrator is told what had stood there. */
  z.strictObject({
    kind: z.literal('hand-edit'),
    list: line(40),
    record: line(200),
    item: line(60),
    /** No columns: the item had been deleted. */
    columns: z.array(z.strictObject({ name: line(60), stood: text.max(300), now: text.max(300) })).max(20),
  }),
])
export type SendSubject = z.infer<typeof sendSubject>

export const sendFacts = z.strictObject({
  to: personKey,
  subject: sendSubject,
  /** What makes it this one message: the commit it follows, or the person's local date. */
  occasion: z.string().regex(/^[a-z0-9-]{1,60}$/),
})

/**
 * One message out. It is claimed before it goes, so it goes at most once: `claimed` without an outcome means nobody
 * knows whether it arrived, and it is shown, never sent again.
 */
export type Send = {
  key: SendKey
  to: PersonKey
  subject: SendSubject
  state: 'claimed' | 'sent' | 'unsure' | 'refused'
  claimedAt: Instant
  /** The message in the chat, once sent. */
  conversation?: string
  activity?: string
  reason?: string
}
