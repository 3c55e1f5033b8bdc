import type { Look } from '#src/look.ts'
import type { Template } from './template.ts'

/** The version of a template by which the next job is made. */
export const newestTemplate = (look: Look, id: string): Template | undefined =>
  look
    .find('Templates', 'template', id)
    .reduce<Template | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined)
