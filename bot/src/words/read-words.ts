import type { PlainDate } from '@praxis/practice'
import type { LogWords } from './read-log.ts'
import { readLog } from './read-log.ts'

/** What a person asks for by writing. */
export type Said =
  | ({ kind: 'log' } & LogWords)
  /** What was written after the word, as it stands. */
  | { kind: 'find'; words: string }
  | { kind: 'done'; words: string }
  | { kind: 'waiting'; words: string[] }
  | { kind: 'due' }
  | { kind: 'undo' }
  | { kind: 'help' }
  | { kind: 'hello' }
  | { kind: 'unknown' }

const phrases: Record<string, Exclude<Said['kind'], 'log' | 'find' | 'done' | 'waiting'>> = {
  "what's due": 'due',
  'whats due': 'due',
  due: 'due',
  today: 'due',
  undo: 'undo',
  help: 'help',
  hi: 'hello',
  hello: 'hello',
}

/** Reads plain words; those of a log are read against the day it is where the person is. */
export const readWords = (text: string, today: PlainDate): Said => {
  const words = text.split(' ').filter(word => word !== '')
  const first = words[0]?.toLowerCase()
  if (first === 'find') return { kind: 'find', words: words.slice(1).join(' ') }
  if (first === 'done') return { kind: 'done', words: words.slice(1).join(' ') }
  if (/^wait(s|ing)? (on|for) /i.test(text)) return { kind: 'waiting', words: words.slice(2) }
  if (first === 'log') return { kind: 'log', ...readLog(words.slice(1), today) }
  if (/^\?+$/.test(text)) return { kind: 'help' }
  const phrase = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!?, ]+$/, '')
  return { kind: phrases[phrase] ?? 'unknown' }
}
