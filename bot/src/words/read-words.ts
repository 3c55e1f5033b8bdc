import type { PlainDate } from '@praxis/practice'
import type { AssignWords, CreateWords, DueWords } from './read-acts.ts'
import { readAssign, readCreate, readDue } from './read-acts.ts'
import type { LogWords } from './read-log.ts'
import { readLog } from './read-log.ts'

/** What a person asks for by writing. */
export type Said =
  | ({ kind: 'log' } & LogWords)
  /** What was written after the word, as it stands. */
  | { kind: 'find'; words: string }
  | ({ kind: 'create' } & CreateWords)
  | ({ kind: 'assign' } & AssignWords)
  | ({ kind: 'move' } & DueWords)
  | { kind: 'done'; words: string }
  | { kind: 'waiting'; words: string[] }
  | { kind: 'due' }
  | { kind: 'undo' }
  | { kind: 'help' }
  | { kind: 'hello' }
  | { kind: 'unknown' }

const phrases: Record<string, 'due' | 'undo' | 'help' | 'hello'> = {
  "what's due": 'due',
  'whats due': 'due',
  due: 'due',
  'due today': 'due',
  today: 'due',
  undo: 'undo',
  help: 'help',
  hi: 'hello',
  hello: 'hello',
}

/** What begins with a word that does something; all else is a phrase. */
const readAct = ([first = '', ...rest]: string[], today: PlainDate, monthFirst: boolean): Said | undefined => {
  switch (first.toLowerCase()) {
    case 'find':
      return { kind: 'find', words: rest.join(' ') }
    case 'log':
      return { kind: 'log', ...readLog(rest, today, monthFirst) }
    case 'create':
      return { kind: 'create', ...readCreate(rest) }
    case 'assign':
      return { kind: 'assign', ...readAssign(rest) }
    case 'due':
      return { kind: 'move', ...readDue(rest, today, monthFirst) }
    case 'done':
      return { kind: 'done', words: rest.join(' ') }
    default:
      return undefined
  }
}

/** Reads plain words; days in them are read against the day it is where the person is. */
export const readWords = (text: string, today: PlainDate, monthFirst = false): Said => {
  if (/^\?+$/.test(text)) return { kind: 'help' }
  const phrase = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!?, ]+$/, '')
  const known = Object.hasOwn(phrases, phrase) ? phrases[phrase] : undefined
  if (known) return { kind: known }
  const words = text.split(' ').filter(word => word !== '')
  if (/^wait(s|ing)? (on|for) /i.test(text)) return { kind: 'waiting', words: words.slice(2) }
  return readAct(words, today, monthFirst) ?? { kind: 'unknown' }
}
