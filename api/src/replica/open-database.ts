import type { SQLInputValue } from 'node:sqlite'
import { DatabaseSync } from 'node:sqlite'
import { schema } from './schema.ts'

type Row = Record<string, SQLInputValue>

/** A small SQL front: statements are prepared once, rows come as plain objects. */
export type Database = {
  all: <T = Row>(sql: string, ...values: SQLInputValue[]) => T[]
  get: <T = Row>(sql: string, ...values: SQLInputValue[]) => T | undefined
  /** The same for what has to look through much of the firm: kept until anything is written. Never change what it gives. */
  kept: <T = Row>(sql: string, ...values: SQLInputValue[]) => T | undefined
  run: (sql: string, ...values: SQLInputValue[]) => void
  /** All of it or nothing. */
  transaction: <T>(work: () => T) => T
  close: () => void
  /** Does something with the database in that file at hand, as `other`. */
  beside: <T>(file: string, work: () => T) => T
}

/** How many answers are kept at most. */
const mostKept = 500
/** How many statements stay prepared: filters can be put together in ever new ways, and each takes its room. */
const mostPrepared = 1000

export const openDatabase = (): Database => {
  const db = new DatabaseSync(':memory:')
  db.exec(schema)
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    if (statements.size >= mostPrepared) statements.clear()
    statements.set(sql, made)
    return made
  }
  const answers = new Map<string, unknown>()
  const get = (sql: string, ...values: SQLInputValue[]): unknown => prepared(sql).get(...values)
  const kept = (sql: string, ...values: SQLInputValue[]): unknown => {
    const question = JSON.stringify([sql, ...values])
    if (answers.has(question)) return answers.get(question)
    if (answers.size >= mostKept) answers.clear()
    const answer = get(sql, ...values)
    answers.set(question, answer)
    return answer
  }
  return {
    all: <T>(sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as T[], // each caller names the columns it selects
    get: <T>(sql: string, ...values: SQLInputValue[]) => get(sql, ...values) as T | undefined, // likewise
    kept: <T>(sql: string, ...values: SQLInputValue[]) => kept(sql, ...values) as T | undefined, // likewise
    run: (sql, ...values) => {
      answers.clear()
      prepared(sql).run(...values)
    },
    transaction: work => {
      db.exec('begin')
      try {
        const result = work()
        db.exec('commit')
        return result
      } catch (error) {
        db.exec('rollback')
        answers.clear()
        throw error
      }
    },
    close: () => db.close(),
    beside: (file, work) => {
      prepared('attach database ? as other').run(file)
      try {
        return work()
      } finally {
        for (const sql of statements.keys()) if (sql.includes('other.')) statements.delete(sql)
        db.exec('detach database other')
      }
    },
  }
}
