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
