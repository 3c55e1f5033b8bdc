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

/** Grades words in memory, for the few that stand in no text. */
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

/** Words with figures are never taken for others. */
const plainWords = "select distinct word from words where word not glob '*[0-9#]*'"

/** The words of all texts that only a typo parts from an asked one, each with the place of that. */
const nearWords = (db: Database, asked: string[]): [place: number, word: string][] => {
  const all = db.all<{ word: string }>(plainWords)
  return asked.flatMap((each, place) =>
    all.filter(({ word }) => gradeWord(each, [word], true) === 1).map(({ word }): [number, string] => [place, word]),
  )
}

/** Each text with an asked word (?1), with what is near one (?2) or with the code (?3), and its mark. */
const gradeTexts = `
  with asked as (select key as place, value as word from json_each(?1)),
  answers as (
    select w.text, a.place, iif(w.word = a.word, 3, 2) as grade
    from asked a cross join words w on w.word >= a.word and w.word < a.word || char(1114111)
    union all
    select w.text, near.value->>0, 1 from json_each(?2) near cross join words w on w.word = near.value->>1),
  best as (select text, place, max(grade) as grade from answers group by text, place),
  marks as (
    select text, (1 << place) | ((grade >= 2) << (${places} + place)) | ((grade >= 3) << (2 * ${places} + place)) as mark
    from best
    union all
    select text, 1 << ${codeBit} from words where word = ?3)
  insert into graded (text, mark) select text, sum(mark) from marks group by text`

type Typed = { typed: string; forgiving: boolean }

/** Leaves the marks of the texts that have any of the words in `graded`, where SQL finds them until the next search. */
export const markTexts = (db: Database, { typed, forgiving }: Typed): Marks => {
  const asked = askedWords(typed)
  db.run('delete from graded')
  db.run(gradeTexts, JSON.stringify(asked), JSON.stringify(forgiving ? nearWords(db, asked) : []), codeWord(typed))
  const bits = asked.flatMap((_, at) => levels.map(level => `(mark >> ${level * places + at} & 1)`))
  return {
    all: (1 << asked.length) - 1,
    strength: bits.join(' + '),
    of: createGrader(asked, forgiving),
    gradesOf: mark => asked.map((_, at) => gradeAt(mark, at)),
  }
}
