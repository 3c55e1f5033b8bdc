import { command, put } from '#src/command.ts'
import type { TemplateKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { checkTemplate } from './check-template.ts'
import type { Template } from './template.ts'
import { templateFacts } from './template.ts'

/** The record of one published version. */
const versionKey = (id: string, version: number): TemplateKey => `template:${id}.v${version}`

/** Publishes the next version of a template. Versions before it stay as they are, and so do the jobs made by them. */
export const publishTemplate = command({
  name: 'publish-template',
  input: templateFacts,
  read: (look, { id }) => ({
    last: Math.max(0, ...look.find('Templates', 'template', id).map(({ version }) => version)),
  }),
  decide: ({ last }, input, { actor, now }) => {
    const wrong = checkTemplate(input)
    if (wrong) return refuse(wrong)
    const version = last + 1
    const template: Template = {
      ...input,
      key: versionKey(input.id, version),
      version,
      publishedAt: now,
      publishedBy: actor.key,
    }
    return ok({
      stream: `template:${input.id}`,
      changes: [put('Templates', template)],
      sentence: `Published version ${version}`,
      about: input.name,
    })
  },
})
