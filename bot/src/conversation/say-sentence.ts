import { isPlainDate, sayDate } from '@praxis/practice'
import type { Turn } from './turn.ts'

/** A journal's sentence, its days as people say them. */
export const saySentence = ({ today }: Turn, sentence: string): string =>
  sentence.replace(/\b\d{4}-\d\d-\d\d\b/g, day => (isPlainDate(day) ? sayDate(day, today) : day))
