import * as z from 'zod'
import { command, gone } from '#src/command.ts'
import { slug } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { draftMark } from './save-template.ts'
import { changedSince, draftKey, templateStanding } from './template-versions.ts'

/** Throws a template's draft away, the one that was seen. Its published versions stay. */
export const discardDraft = command({
  name: 'discard-draft',
  input: z.strictObject({ id: slug, draft: draftMark }),
  read: (look, { id }) => templateStanding(look, id),
  decide: ({ draft }, { id, draft: mark }) => {
    if (!draft) return refuse({ code: 'not-found', what: 'template', key: draftKey(id) })
    const changed = changedSince({ draft, versions: [] }, { base: 0, mark })
    if (changed) return refuse(changed)
    return ok({
      stream: `template:${id}`,
      changes: [gone('Templates', draft.key)],
      sentence: 'Discarded the draft',
      about: draft.name,
    })
  },
})
