import { command, gone, put } from '#src/command.ts'
import { ok, refuse } from '#src/result.ts'
import { checkTemplate } from './check-template.ts'
import { draftMark } from './save-template.ts'
import type { Template } from './template.ts'
import { templateFacts } from './template.ts'
import { changedSince, templateStanding, versionKey } from './template-versions.ts'

/**
 * Publishes the next version of a template. Versions before it stay as they are, and so do the jobs made by them. `draft`
 * names the draft that it is made from, which is then done with; without one a draft that somebody works on stays.
 */
export const publishTemplate = command({
  name: 'publish-template',
  input: templateFacts.extend({ draft: draftMark.exactOptional() }),
  read: (look, { id }) => templateStanding(look, id),
  decide: ({ draft, versions }, { draft: mark, ...facts }, { actor, now }) => {
    const wrong = checkTemplate(facts)
    if (wrong) return refuse(wrong)
    if (mark && !draft) return refuse({ code: 'not-found', what: 'template', key: `template:${facts.id}` })
    const changed = mark ? changedSince({ draft, versions }, { base: draft?.base ?? 0, mark }) : undefined
    if (changed) return refuse(changed)
    const version = (versions.at(-1)?.version ?? 0) + 1
    const template: Template = {
      ...facts,
      key: versionKey(facts.id, version),
      version,
      publishedAt: now,
      publishedBy: actor.key,
    }
    return ok({
      stream: `template:${facts.id}`,
      changes: [put('Templates', template), ...(mark && draft ? [gone('Templates', draft.key)] : [])],
      sentence: `Published version ${version}`,
      about: facts.name,
    })
  },
})
