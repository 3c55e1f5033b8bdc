import type { Instant, Timer } from '@praxis/practice'
import { sittingKey } from '@praxis/practice'
import { commandKey } from '#src/journal/command-key.ts'
import type { Replica } from './create-replica.ts'

/** So many of the newest commits are held however old: by them a reader of the changes knows where it stands. */
const alwaysHeld = 100

const mark = 'forgotten'

/** Commands whose outcome is still asked for: sittings that wait with their timer until they are logged. */
const askedFor = ({ db }: Replica): string[] =>
  db
    .all<{ body: string }>("select body from records where list = 'Timers' and body is not null")
    .map(({ body }) => JSON.parse(body) as Timer) // bodies of the list Timers
    .flatMap(({ person, sittings }) =>
      sittings.flatMap(sitting => sitting.pieces.map(({ date }) => commandKey(person, sittingKey(sitting, date)))),
    )

/** Lets go of the commits before that moment of which nothing more is awaited. The Journal list keeps them for good. */
export const forget = (replica: Replica, before: Instant): void => {
  const { db } = replica
  db.transaction(() => {
    const old = `at < ?1 and item <= (select max(item) from journal) - ?2
      and commit_id not in (select commit_id from pending) and command not in (select value from json_each(?3))`
    const values = [before, alwaysHeld, JSON.stringify(askedFor(replica))] as const
    if (db.get(`select 1 from journal where ${old}`, ...values)) replica.setMark(mark, before)
    db.run(`delete from journal where ${old}`, ...values)
    db.run('delete from stood where commit_id not in (select commit_id from journal)')
  })
}

/** Whether the journal holds commits that this replica does not. */
export const hasForgotten = (replica: Replica): boolean => replica.mark(mark) !== undefined
