import type { Actor, Client, ClientKey, Contact, ContactKey, Look, TimeEntry } from '@praxis/practice'
import { idOf, restricted, restrictedContact, restrictedTime } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import { createLook } from '#src/replica/create-look.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { mergedInto } from '#src/replica/merged-clients.ts'
import type { Database } from '#src/replica/open-database.ts'

/** Whether something hidden stands in a text: every key that belongs to a client holds its id, a contact’s its own. */
const named = (text: string): string => `exists (select 1 from temp.hidden h where instr(${text}, h.id))`

/** Each table that says something of a client, without what the asking person may not see. A test knows them all. */
export const seenTables = {
  clients: 'not exists (select 1 from temp.hidden h where h.key = t.key)',
  contacts: 'not exists (select 1 from temp.hidden h where h.key = t.key)',
  merged: 'not exists (select 1 from temp.hidden h where h.key = t.client)',
  contact_links: 'not exists (select 1 from temp.hidden h where h.key = t.client)',
  jobs: 'not exists (select 1 from temp.hidden h where h.key = t.client)',
  deadlines: 'not exists (select 1 from temp.hidden h where h.key = t.client)',
  expecting: 'not exists (select 1 from temp.hidden h where h.key = t.client)',
  tasks: `not ${named('t.job')}`,
  job_people: `not ${named('t.job')}`,
  entries: `not ${named("coalesce(t.client, '')")}`,
  lookups: `not ${named('t.key')} and not ${named('t.value')}`,
  // One's own timer and calendars are one's own; of what hidden job or client they are is left out where they are shown.
  records: `(t.list in ('Timers', 'Feeds') or not ${named('t.key')} and not ${named("coalesce(t.body, '')")})`,
  journal: `not ${named('t.entry')}`,
} as const

/** Names in a statement stand first for these, which are worked into it like views. */
const views = Object.entries(seenTables)
  .map(([table, seen]) => `${table} as not materialized (select * from main.${table} t where ${seen})`)
  .join(', ')

const narrowed = (sql: string): string => {
  const statement = sql.trimStart()
  if (statement.startsWith('with recursive ')) return `with recursive ${views}, ${statement.slice(15)}`
  return statement.startsWith('with ') ? `with ${views}, ${statement.slice(5)}` : `with ${views} ${statement}`
}

/** From whom a wall hides which clients: those named outside, or all who are not named inside. */
const hiddenFrom = ({ db }: Replica, { key, roles }: Actor): string[] =>
  roles.includes('app')
    ? []
    : db
        .all<{ client: string }>(
          `select w.client from walls w left join wall_people p on p.client = w.client and p.person = ?
           where (w.side = 'outside') = (p.person is not null) order by w.client`,
          key,
        )
        .flatMap(({ client }) => [client, ...mergedInto(db, client)])

/**
 * The contacts of hidden clients alone: whoever never served a client that is seen, and whoever serves none yet. A
 * contact of others too is seen, since nothing on it names a client.
 */
const contactsHiddenWith = ({ db }: Replica, clients: string[]): string[] =>
  db
    .all<{ key: string }>(
      `select c.key from contacts c where not exists (
         select 1 from contact_links l where l.contact = c.key and l.client not in (select value from json_each(?)))
       order by c.key`,
      JSON.stringify(clients),
    )
    .map(({ key }) => key)

/** Keeps which contacts are hidden with which clients until something is committed. */
const createHiding = (whole: Replica): ((actor: Actor) => string[]) => {
  const known = new Map<string, string[]>()
  let knownAt = 0
  return actor => {
    const clients = hiddenFrom(whole, actor)
    if (clients.length === 0) return []
    if (knownAt !== whole.applied()) known.clear()
    knownAt = whole.applied()
    const mark = clients.join(' ')
    const hidden = known.get(mark) ?? [...clients, ...contactsHiddenWith(whole, clients)]
    known.set(mark, hidden)
    return hidden
  }
}

/** What is left of a client that may not be seen: who stands inside its wall. */
const veiled = ({ wall }: Client): Client => ({ ...restricted, ...(wall && { wall: { ...wall, reason: '' } }) })

/** How a record is told of that may not be seen; where that is not at all, undefined. */
const veilFor = (list: string, by: string): ((record: never) => Client | Contact | TimeEntry) | undefined => {
  if (list === 'Clients') return veiled
  if (list === 'Contacts') return () => restrictedContact
  return list === 'TimeEntries' && by === 'person-day' ? restrictedTime : undefined
}

/**
 * A code, a number or an address that is taken stays so, by whom is not told; and a day has no more room for what one
 * does not see.
 */
const veiledFind =
  (seen: Look, whole: Look): Look['find'] =>
  (list, by, value) => {
    const veil = veilFor(list, by)
    if (!veil) return seen.find(list, by, value)
    return whole
      .find(list, by, value)
      .map(record => seen.get(list, record.key) ?? (veil(record as never) as typeof record)) // of that list
  }

/** How many ways of seeing the firm are kept at hand. */
const mostSights = 100

/**
 * The replica as a person may see it: the whole one for everybody from whom no wall hides a client, and one in which
 * what is hidden does not exist for the others. Asked here and nowhere else; every query is answered from it, and every
 * command decided on it.
 */
export const createSights = (whole: Replica, now: () => Date): ((actor: Actor) => Replica) => {
  const sights = new Map<string, Replica>()
  const hidingFrom = createHiding(whole)
  let filledFor = ''

  const fill = (hidden: string[], mark: string): void => {
    if (filledFor === mark) return
    whole.db.run('delete from temp.hidden')
    for (const key of hidden)
      whole.db.run('insert into temp.hidden (key, id) values (?, ?)', key, idOf(key as ClientKey | ContactKey)) // of these lists
    filledFor = mark
  }

  const databaseFor = (hidden: string[], mark: string): Database => ({
    ...whole.db,
    all: (sql, ...values) => {
      fill(hidden, mark)
      return whole.db.all(narrowed(sql), ...values)
    },
    get: (sql, ...values) => {
      fill(hidden, mark)
      return whole.db.get(narrowed(sql), ...values)
    },
    // What is hidden is filled in by a write, so that nothing kept for others is left.
    kept: (sql, ...values) => {
      fill(hidden, mark)
      return whole.db.kept(narrowed(sql), ...values)
    },
  })

  const sightOf = (hidden: string[], mark: string): Replica => {
    const ids = hidden.map(key => idOf(key as ClientKey | ContactKey)) // of these lists
    const hides = (text: string) => ids.some(id => text.includes(id))
    const db = databaseFor(hidden, mark)
    const look = createLook(db, now)
    /** An undo names nothing of what it took back, nor does the undo of that. */
    const isSeen = (entry: Entry): boolean => {
      if (hides(JSON.stringify(entry))) return false
      const undone = entry.undoes && whole.byCommit(entry.undoes)
      return !undone || isSeen(undone)
    }
    return {
      ...whole,
      db,
      look: { ...look, find: veiledFind(look, whole.look), outcome: whole.look.outcome },
      hides,
      byCommit: commit => {
        const entry = whole.byCommit(commit)
        return entry && isSeen(entry) ? entry : undefined
      },
      refusalOf: (actor, key) => {
        const refusal = whole.refusalOf(actor, key)
        return refusal && !hides(JSON.stringify(refusal)) ? refusal : undefined
      },
    }
  }

  return actor => {
    const hidden = hidingFrom(actor)
    if (hidden.length === 0) return whole
    const mark = hidden.join(' ')
    const known = sights.get(mark)
    if (known) return known
    if (sights.size >= mostSights) sights.clear()
    const made = sightOf(hidden, mark)
    sights.set(mark, made)
    return made
  }
}
