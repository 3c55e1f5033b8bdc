import type { TemplateKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Template, TemplateDraft } from './template.ts'
import { isDraft } from './template.ts'

/** The record of one published version. */
export const versionKey = (id: string, version: number): TemplateKey => `template:${id}.v${version}`

export const draftKey = (id: string): TemplateKey => `template:${id}.draft`

/** The published version of that key; a draft is none. */
export const templateAt = (look: Look, key: string): Template | undefined => {
  const record = look.get('Templates', key)
  return record && !isDraft(record) ? record : undefined
}

/** All that stands of a template: its draft, and its published versions, the first one first. */
export type Standing = { draft: TemplateDraft | undefined; versions: Template[] }

export const templateStanding = (look: Look, id: string): Standing => {
  const records = look.find('Templates', 'template', id)
  return {
    draft: records.find(isDraft),
    versions: records.flatMap(record => (isDraft(record) ? [] : [record])).sort((a, b) => a.version - b.version),
  }
}

/** What somebody else did to a template since `base` and the draft with that mark were seen, if anything. */
export const changedSince = (
  { draft, versions }: Standing,
  seen: { base: number; mark: string | undefined },
): Refusal | undefined => {
  const last = versions.at(-1)
  if (draft && draft.mark !== seen.mark)
    return { code: 'template-changed', name: draft.name, by: draft.savedBy, at: draft.savedAt }
  if (last && last.version > seen.base) {
    const { name, publishedBy: by, publishedAt: at, version } = last
    return { code: 'template-changed', name, by, at, version }
  }
  return undefined
}
