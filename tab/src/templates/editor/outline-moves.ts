import type { DraftFacts } from '@praxis/practice'
import { inSections } from '@praxis/practice'
import type { KeyboardEvent } from 'react'
import type { DraftSection, DraftStep } from './edit-draft.ts'

export const titleOf = ({ title }: DraftStep | DraftSection, what: string): string => title || `${what} without a title`

/** Where a step stands, as a screen reader says it after a move. */
export const placeWords = (facts: DraftFacts, id: string): string => {
  const step = facts.steps.find(each => each.id === id)
  if (!step) return ''
  const among = inSections(facts).filter(({ section }) => section === step.section)
  const section = facts.sections.find(each => each.id === step.section)
  const at = among.findIndex(each => each.id === id) + 1
  return `${titleOf(step, 'Step')}: ${at} of ${among.length} in ${section ? titleOf(section, 'a section') : ''}`
}

/** Which way Alt and an arrow move an item, if they do. */
export const wayOf = ({ altKey, key }: KeyboardEvent): -1 | 1 | undefined =>
  altKey && key === 'ArrowUp' ? -1 : altKey && key === 'ArrowDown' ? 1 : undefined

/** Goes to the item before or after, as arrows do in a list. */
export const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return
  const items = [...(event.currentTarget.closest('nav')?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
  const next = items[items.indexOf(event.currentTarget) + (event.key === 'ArrowUp' ? -1 : 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
