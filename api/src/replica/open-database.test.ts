import { DatabaseSync } from 'node:sqlite'
import type { Database } from './open-database.ts'
import { openDatabase } from './open-database.ts'

let db: Database
beforeEach(() => {
  db = openDatabase()
})
afterEach(() => db.close())

const series = (): number | undefined => db.kept<{ total: number }>('select count(*) as total from numbers')?.total
const add = (name: string): void => db.run('insert into numbers (series, last) values (?, 1)', name)

describe('what is kept between two writes', () => {
  it('is looked for once, and anew when anything was written', () => {
    expect(series()).toBe(0)
    const sql = 'select count(*) as total from numbers where series = ?'
    expect(db.kept(sql, 'a')).toBe(db.kept(sql, 'a'))
    add('a')
    expect(series()).toBe(1)
    expect(db.kept(sql, 'a')).toEqual({ total: 1 })
    expect(db.kept(sql, 'b')).toEqual({ total: 0 })
  })

  it('is forgotten with a transaction that was taken back', () => {
    expect(() =>
      db.transaction(() => {
        add('a')
        expect(series()).toBe(1)
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(series()).toBe(0)
  })

  it('keeps that there is nothing, too', () => {
    const sql = 'select last from numbers where series = ?'
    expect(db.kept(sql, 'a')).toBeUndefined()
    add('a')
    expect(db.kept(sql, 'a')).toEqual({ last: 1 })
  })
})

it('lets go of prepared statements where many ways of asking were tried', () => {
  const prepare = import.meta.jest.spyOn(DatabaseSync.prototype, 'prepare')
  const first = 'select 1 as n'
  for (const sql of [first, first, ...Array.from({ length: 1000 }, (_, n) => `select ${n + 2} as n`), first])
    expect(db.get(sql)).toBeDefined()
  expect(prepare.mock.calls.filter(([sql]) => sql === first)).toHaveLength(2)
  prepare.mockRestore()
})
