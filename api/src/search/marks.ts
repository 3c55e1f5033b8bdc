import type { Grade } from '@praxis/practice'
import { askedWords, gradeWord } from '@praxis/practice'
import type { Database } from '#src/replica/open-database.ts'
import { codeWord } from './text-id.ts'

/**
 * How texts answer the asked words, each as one number, so that `|` joins in SQL what a task, its job and its client do:
 * for each word a bit if it is there, but for a typo; one if a word begins with it; one if it stands there whole; above
 * them all one for the exact code.
 */
export type Marks = {
  /** The bits of a mark that has every word. */
  all: number
  /** How well the column `mark` answers the words together, in SQL. */
  strength: string
  of: (words: string[]) => number
  gradesOf: (mark: number) => Grade[]
}

/** As many words as are asked for at most. */
const places = 8
const levels = [0, 1, 2]
const codeBit = places * levels.length

export const isCode = (mark: number): boolean => mark >> codeBit === 1

const bitsOf = (grade: Grade, at: number): number =>
  levels.slice(0, grade).reduce((bits, level) => bits | (1 << (level * places + at)), 0)

const gradeAt = (mark: number, at: number): Grade =>
  levels.filter(level => mark & (1 << (level * places + at))).length as Grade // as many as there are levels

/** Grades each distinct word once, since typos are dear. */
const createGrader = (asked: string[], forgiving: boolean): Marks['of'] => {
  const known = new Map<string, number>()
  const markOf = (word: string): number => {
    const there = known.get(word)
    if (there !== undefined) return there
    const mark = asked.reduce((bits, each, at) => bits | bitsOf(gradeWord(each, [word], forgiving), at), 0)
    known.set(word, mark)
    return mark
  }
  return words => words.reduce((mark, word) => mark | markOf(word), 0)
}

type Text = { id: number; words: string[] }

/** All texts: the few thousand that a firm has between its clients, jobs and tasks. */
export const readTexts = (db: Database): Text[] =>
  db
    .all<{ id: number; words: string }>('select id, words from texts')
    .map(({ id, words }) => ({ id, words: words.split(' ') }))

type Typed = { texts: Text[]; typed: string; forgiving: boolean }

/** Leaves the marks of the texts that have any of the words in `graded`, where SQL finds them until the next search. */
export const markTexts = (db: Database, { texts, typed, forgiving }: Typed): Marks => {
  const asked = askedWords(typed)
  const of = createGrader(asked, forgiving)
  const code = codeWord(typed)
  const marked: [text: number, mark: number][] = []
  for (const { id, words } of texts) {
    const mark = of(words) | (words.includes(code) ? 1 << codeBit : 0)
    if (mark > 0) marked.push([id, mark])
  }
  db.run('delete from graded')
  db.run('insert into graded (text, mark) select value->>0, value->>1 from json_each(?)', JSON.stringify(marked))
  const bits = asked.flatMap((_, at) => levels.map(level => `(mark >> ${level * places + at} & 1)`))
  return {
    all: (1 << asked.length) - 1,
    strength: bits.join(' + '),
    of,
    gradesOf: mark => asked.map((_, at) => gradeAt(mark, at)),
  }
}
