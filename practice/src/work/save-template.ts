import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { uuid } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { draftFacts } from './template.ts'
import { changedSince, draftKey, templateStanding } from './template-versions.ts'

/** The mark of a draft that was seen. */
export const draftMark = uuid

/**
 * Keeps a template as a draft; jobs know nothing of it until it is published. Whoever saves says which version and which
 * draft they saw: what somebody else saved or published since is never written over unseen.
 */
export const saveTemplate = command({
  name: 'save-template',
  input: z.strictObject({
    template: draftFacts,
    base: z.int().min(0).max(10_000),
    over: draftMark.exactOptional(),
  }),
  read: (look, { template }) => templateStanding(look, template.id),
  decide: (standing, { template, base, over: mark }, { actor, now, newId }) => {
    const changed = changedSince(standing, { base, mark })
    if (changed) return refuse(changed)
    return ok({
      stream: `template:${template.id}`,
      changes: [
        put('Templates', {
          ...template,
          key: draftKey(template.id),
          base,
          mark: newId(),
          savedAt: now,
          savedBy: actor.key,
        }),
      ],
      sentence: standing.draft ? 'Saved the draft' : 'Began a draft',
      about: template.name,
    })
  },
})
