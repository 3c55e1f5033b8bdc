import * as z from 'zod'
import { identifierScheme, jobRole } from '#src/clients/client.ts'
import { condition } from '#src/clients/condition.ts'
import { offset } from '#src/dates/offset.ts'
import { frequency } from '#src/dates/period.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import { ruleId } from '#src/deadlines/rules.ts'
import type { PersonKey, TemplateKey } from '#src/keys.ts'
import { line, note, slug, text } from '#src/keys.ts'
import { draftRequests, plannedRequests } from '#src/requests/planned-request.ts'
import { fee } from './fee.ts'

/** Finish to start: this step begins when that one is done, `lag` working days later. */
export const dependency = z.strictObject({ step: slug, lag: z.int().min(0).max(60) })

export const step = z.strictObject({
  id: slug,
  section: slug,
  title: line(120),
  text: note.exactOptional(),
  role: jobRole,
  due: offset,
  /** Planned minutes. */
  estimate: z.int().min(0).max(6000),
  after: z.array(dependency).max(20),
  /** Who signs it off, if anybody. */
  signOff: jobRole.exactOptional(),
  checklist: z.array(z.strictObject({ id: slug, text: line(200) })).max(30),
  /** It is a filing, of these rules' deadlines if of any: it takes sign-off and the client's approval, and is never skipped. */
  files: z.array(ruleId).max(20).exactOptional(),
  /** Only for clients whose facts meet all of these. */
  only: z.array(condition).max(6).exactOptional(),
})
export type Step = z.infer<typeof step>

export const section = z.strictObject({
  id: slug,
  title: line(80),
  /** Only for clients whose facts meet all of these. */
  only: z.array(condition).max(6).exactOptional(),
})
export type Section = z.infer<typeof section>

/** What a job may take, by role; where a template has none it is the sum of its steps' estimates. */
export const budgetRow = z.strictObject({ role: jobRole, minutes: z.int().min(1).max(60_000) })
export type BudgetRow = z.infer<typeof budgetRow>

/** What a client needs to have before the service makes sense for it. */
export const need = z.union([identifierScheme, z.literal('year-end')])
export type Need = z.infer<typeof need>

export const templateFacts = z.strictObject({
  id: slug,
  service: slug,
  name: line(80),
  frequency,
  needs: z.array(need).max(10),
  start: offset,
  due: offset,
  /** The rules that set its statutory deadlines, for the clients to whom they apply. */
  deadlines: z.array(ruleId).max(20).exactOptional(),
  budget: z.array(budgetRow).max(4).exactOptional(),
  /** What is asked of the client, and when. */
  requests: plannedRequests.exactOptional(),
  /** Only for those who may see money. */
  fee: fee.exactOptional(),
  sections: z.array(section).min(1).max(20),
  steps: z.array(step).min(1).max(60),
})
export type TemplateFacts = z.infer<typeof templateFacts>

/** A draft may be half done: texts may be missing, and nothing is checked against anything else. */
export const draftFacts = templateFacts.extend({
  sections: z.array(section.extend({ title: text.trim().max(80) })).max(20),
  steps: z
    .array(
      step.extend({
        title: text.trim().max(120),
        checklist: z.array(z.strictObject({ id: slug, text: text.trim().max(200) })).max(30),
      }),
    )
    .max(60),
  requests: draftRequests.exactOptional(),
})
export type DraftFacts = z.infer<typeof draftFacts>

/** A template's draft, one beside its published versions. */
export type TemplateDraft = DraftFacts & {
  key: TemplateKey
  /** The version that it began from; 0 for a new template. */
  base: number
  /** New with every save, so that a save speaks of the draft that was seen. */
  mark: string
  savedAt: Instant
  savedBy: PersonKey
}

export type TemplateRecord = Template | TemplateDraft

export const isDraft = (record: TemplateRecord): record is TemplateDraft => 'mark' in record

/** One published version of a template. It never changes. */
export type Template = TemplateFacts & {
  key: TemplateKey
  version: number
  publishedAt: Instant
  publishedBy: PersonKey
}
