import type { Calendar, ListName, Look, Records } from '@praxis/practice'
import { calendarOf } from '@praxis/practice'
import { commandKey } from '#src/journal/command-key.ts'
import { createCalendars } from './holidays.ts'
import { clientNow } from './merged-clients.ts'
import type { Database } from './open-database.ts'

/** How many records stay parsed. */
const mostParsed = 500

/** The replica as rules look at it. */
export const createLook = (db: Database, now: () => Date): Look => {
  const calendars = createCalendars()
  const cache = new Map<string, { body: string; record: object }>()
  /** Templates and settings are asked for over and over; the same body is parsed once. What was not asked for longest goes. */
  const parse = (key: string, body: string): object => {
    const known = cache.get(key)
    const record = known?.body === body ? known.record : (JSON.parse(body) as object) // bodies are records
    cache.delete(key)
    cache.set(key, { body, record })
    const [oldest = key] = cache.keys()
    if (cache.size > mostParsed) cache.delete(oldest)
    return record
  }
  /** Under which key a record is found: of a client that was merged, under that of the other. */
  const keyNow = (list: ListName, key: string): string => (list === 'Clients' ? clientNow(db, key) : key)
  const get = <L extends ListName>(list: L, asked: string): Records[L] | undefined => {
    const key = keyNow(list, asked)
    const row = db.get<{ body: string | null }>('select body from records where list = ? and key = ?', list, key)
    return row?.body ? (parse(key, row.body) as Records[L]) : undefined // the list says which
  }
  const look: Look = {
    get,
    find: (list, by, asked) => {
      const value = asked.startsWith('client:') ? clientNow(db, asked) : asked
      const rows = db.all<{ key: string }>(
        'select key from lookups where list = ? and name = ? and value = ?',
        list,
        by,
        value,
      )
      return [...new Set(rows.map(({ key }) => keyNow(list, key)))].flatMap(key => get(list, key) ?? [])
    },
    lastNumber: series => db.get<{ last: number }>('select last from numbers where series = ?', series)?.last ?? 0,
    calendar: (): Calendar => calendars(calendarOf(look), now().getUTCFullYear()),
    outcome: (actor, key) => {
      const row = db.get<{ refused: number }>('select refused from journal where command = ?', commandKey(actor, key))
      return row && (row.refused ? 'refused' : 'done')
    },
  }
  return look
}
