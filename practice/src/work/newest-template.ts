import type { Look } from '#src/look.ts'
import type { Template } from './template.ts'
import { templateStanding } from './template-versions.ts'

/** The version of a template by which the next job is made. */
export const newestTemplate = (look: Look, id: string): Template | undefined =>
  templateStanding(look, id).versions.at(-1)
