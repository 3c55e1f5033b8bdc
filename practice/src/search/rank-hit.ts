import type { PlainDate } from '#src/dates/plain-date.ts'
import type { Grade } from './grade-word.ts'

/** The kinds of what is found, in the order in which equals stand. */
export const hitKinds = ['client', 'contact', 'job', 'task', 'person', 'template'] as const
export type HitKind = (typeof hitKinds)[number]

export type Standing = {
  kind: HitKind
  /** What was typed is its whole code. */
  isCode?: boolean
  /** How well it answers each word; 0 in none of them. */
  grades: Grade[]
  /** Not done, cancelled, left. */
  isOpen: boolean
  /** The person who asks works on it. */
  isOwn: boolean
}

/** More than eight whole words come to. */
const codeBeatsAll = 100

/**
 * How high a hit stands, as one number: its exact code beats all, then how well it answers the words (each whole word
 * before the beginning of one, that before a typo), then its kind, then what is open, then one's own work.
 */
export const rankOf = ({ kind, isCode = false, grades, isOpen, isOwn }: Standing): number => {
  const words = (isCode ? codeBeatsAll : 0) + grades.reduce<number>((sum, grade) => sum + grade, 0)
  const kinds = words * hitKinds.length + (hitKinds.length - 1 - hitKinds.indexOf(kind))
  return kinds * 4 + (isOpen ? 2 : 0) + (isOwn ? 1 : 0)
}

export type Ranked = { rank: number; kind: HitKind; isOpen: boolean; due?: PlainDate; name: string }

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of open work the next due first, of finished work the last. */
const compareDue = (a: Ranked, b: Ranked): number =>
  a.isOpen ? compare(a.due ?? '', b.due ?? '') : compare(b.due ?? '', a.due ?? '')

/** The order of hits: rank, then date, then name. */
export const compareHits = (a: Ranked, b: Ranked): number =>
  b.rank - a.rank || hitKinds.indexOf(a.kind) - hitKinds.indexOf(b.kind) || compareDue(a, b) || compare(a.name, b.name)
