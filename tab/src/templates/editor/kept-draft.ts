import type { DraftFacts, PersonKey, Template, TemplateDraft } from '@praxis/practice'
import { onThisMachine } from '#src/service/stored.ts'

/** A draft as it is edited: its text, the version it began from, and the mark of the saved draft it goes on from. */
export type Kept = { facts: DraftFacts; base: number; over?: string }

const name = (person: PersonKey, id: string) => `template.${person}.${id}`

const keptAs = (named: string): Kept | undefined => {
  const text = onThisMachine.read(named)
  return text ? (JSON.parse(text) as Kept) : undefined // written below alone
}

/** What this person has not saved yet of a template, kept on this machine. */
export const keptDraft = (person: PersonKey, id: string): Kept | undefined => keptAs(name(person, id))

/** All that this person has not saved yet. */
export const keptDrafts = (person: PersonKey): Kept[] =>
  onThisMachine.names(name(person, '')).flatMap(named => keptAs(named) ?? [])

export const keepDraft = (person: PersonKey, id: string, kept: Kept | undefined): void => {
  const { facts, base, over } = kept ?? {}
  onThisMachine.write(name(person, id), kept ? JSON.stringify({ facts, base, over }) : null)
}

/** What a version or a draft says, without when and by whom. */
export const factsOf = (source: Template | TemplateDraft): DraftFacts => {
  const { id, service, name, frequency, needs, deadlines, start, due, budget, fee, requests, sections, steps } = source
  return {
    id,
    service,
    name,
    frequency,
    needs,
    ...(deadlines && { deadlines }),
    start,
    due,
    ...(budget && { budget }),
    ...(requests && { requests }),
    ...(fee && { fee }),
    sections,
    steps,
  }
}
