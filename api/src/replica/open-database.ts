import type { SQLInputValue } from 'node:sqlite'
import { DatabaseSync } from 'node:sqlite'
import { schema } from './schema.ts'

type Row = Record<string, SQLInputValue>

/** A small SQL front: statements are prepared once, rows come as plain objects. */
export type Database = {
  all: <T = Row>(sql: string, ...values: SQLInputValue[]) => T[]
  get: <T = Row>(sql: string, ...values: SQLInputValue[]) => T | undefined
  run: (sql: string, ...values: SQLInputValue[]) => void
  /** All of it or nothing. */
  transaction: <T>(work: () => T) => T
  close: () => void
  /** Does something with the database in that file at hand, as `other`. */
  beside: <T>(file: string, work: () => T) => T
}

export const openDatabase = (): Database => {
  const db = new DatabaseSync(':memory:')
  db.exec(schema)
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }
  return {
    all: <T>(sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as T[], // each caller names the columns it selects
    get: <T>(sql: string, ...values: SQLInputValue[]) => prepared(sql).get(...values) as T | undefined, // likewise
    run: (sql, ...values) => {
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
