import * as z from 'zod'
import { identifierScheme, jobRole } from '#src/clients/client.ts'
import { offset } from '#src/dates/offset.ts'
import { frequency } from '#src/dates/period.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import type { PersonKey, TemplateKey } from '#src/keys.ts'
import { line, note, slug } from '#src/keys.ts'

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
})
export type Step = z.infer<typeof step>

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
  sections: z
    .array(z.strictObject({ id: slug, title: line(80) }))
    .min(1)
    .max(20),
  steps: z.array(step).min(1).max(60),
})
export type TemplateFacts = z.infer<typeof templateFacts>

/** One published version of a template. It never changes. */
export type Template = TemplateFacts & {
  key: TemplateKey
  version: number
  publishedAt: Instant
  publishedBy: PersonKey
}
