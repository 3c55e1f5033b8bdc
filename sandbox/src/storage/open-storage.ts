import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { schema } from './schema.ts'

export type Storage = {
  one<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[]
  run(sql: string, ...values: SQLInputValue[]): { changes: number; lastId: number }
  /** All of the work or none of it; a transaction inside another belongs to the outer one. */
  transact<Result>(work: () => Result): Result
  close(): void
}

const openDatabase = (file: string): DatabaseSync => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  // A killed process loses nothing under WAL; only a power cut could, which a sandbox may.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;')
  database.exec(schema)
  return database
}

const createTransact = (database: DatabaseSync) => {
  let open = false
  return <Result>(work: () => Result): Result => {
    if (open) return work()
    open = true
    database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    } finally {
      open = false
    }
  }
}

/** `file` is a path, or `:memory:`. */
export const openStorage = (file: string): Storage => {
  const database = openDatabase(file)
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    // The casts: SQLite declares no row types; the query beside each call does.
    one: <Row>(sql: string, ...values: SQLInputValue[]) => prepared(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as Row[],
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = prepared(sql).run(...values)
      return { changes: Number(changes), lastId: Number(lastInsertRowid) }
    },
    transact: createTransact(database),
    close: () => database.close(),
  }
}
