import { commandKey } from '#src/journal/command-key.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'

/** What went out or was learnt from outside cannot be taken back. */
const messages = ['claim-send', 'record-send', 'remember-chat', 'lose-chat']
/** The same as a condition on the journal's names. */
export const messagesInSql = `(${messages.map(name => `'${name}'`).join(', ')})`
export const isMessage = (name: string): boolean => messages.includes(name)

export const entriesBy = (replica: Replica, where: string, ...values: string[]): Entry[] =>
  replica.db.all<{ entry: string }>(where, ...values).map(({ entry }) => JSON.parse(entry) as Entry) // the journal's own rows

/** A firing of a rule that was taken back by itself, or that changed nothing, is no part of what it followed from. */
const isStandingFiring = `(j.name <> 'fire-rule' or j.changes > 0 and not exists (
    select 1 from journal u where u.undoes = j.commit_id and not exists (
      select 1 from journal v where v.undoes = u.commit_id)))`

/** A commit and those that followed from it and are themselves acts, oldest first. */
const family = `with recursive family (commit_id, item, changes, stream, name) as (
    select commit_id, item, changes, stream, name from journal where commit_id = ?
    union select j.commit_id, j.item, j.changes, j.stream, j.name from family f cross join journal j on j.cause = f.commit_id
    where j.refused = 0 and j.name not in ${messagesInSql} and ${isStandingFiring}
  )`

/** Those that followed and are undone each by a commit of its own; firings on the record they followed from are not. */
export const followersOf = (replica: Replica, commit: string): Entry[] =>
  entriesBy(
    replica,
    `${family} select entry from family f cross join journal j on j.commit_id = f.commit_id
     where f.commit_id <> ?1 and (f.name <> 'fire-rule' or
       f.stream <> (select c.stream from journal c where c.commit_id = j.cause)) order by f.item`,
    commit,
  )

/** The firings that changed the same record after it: they go with it, in its own undo. Newest first. */
export const firingsOn = (replica: Replica, { commit, stream }: Entry): Entry[] =>
  entriesBy(
    replica,
    `${family} select entry from journal j where j.stream = ?2 and j.name = 'fire-rule' and j.commit_id <> ?1
       and j.commit_id in (select commit_id from family) order by j.version desc`,
    commit,
    stream,
  )

/** Those of the family from which something should still follow. Hardly ever does anything: then no family is gathered. */
export const unfinishedOf = (replica: Replica, commit: string): Entry[] =>
  entriesBy(
    replica,
    `${family} select distinct entry from pending p cross join journal j on j.commit_id = p.commit_id
     where +p.commit_id in (select commit_id from family)`,
    commit,
  )

/**
 * Whether each record of a commit stands as the commit left it, whatever was done and undone since. A commit of long ago,
 * of which that is not known any more, has to be the last.
 */
const stands = (commit: string): string =>
  `(${commit}.changes <= (select count(*) from records r where r.commit_id = ${commit}.commit_id)
     or ${commit}.changes <= (select count(*) from stood s cross join records r on r.list = s.list and r.key = s.key
      where s.commit_id = ${commit}.commit_id and r.stands = s.after))`

/** Whether what came next to a commit's one record is a firing of the same family, which goes with it. */
const isFollowedByFiring = `(f.changes = 1 and exists (select 1 from family c
    join stood b on b.commit_id = c.commit_id join stood a on a.list = b.list and a.key = b.key and a.after = b.before
    where c.stream = f.stream and c.name = 'fire-rule' and c.commit_id <> f.commit_id and a.commit_id = f.commit_id))`

/** Whether its records, firings of rules on them left out, were changed after it. */
export const isTouched = ({ db }: Replica, commit: string): boolean =>
  db.get(`select 1 from journal j where j.commit_id = ? and not ${stands('j')}`, commit) !== undefined &&
  db.get(
    `${family} select 1 from family f where f.stream = (select stream from journal where commit_id = ?1)
     and (f.commit_id = ?1 or f.name = 'fire-rule') and not ${stands('f')} and not ${isFollowedByFiring}`,
    commit,
  ) !== undefined

type Stray = { leavesJobs: boolean; entry: Entry }

/**
 * The first of the family that cannot be taken back by itself: it made a client of which jobs are left, or is no longer
 * the last to have changed each of its records, undone acts left out. In one look, since a family may be a thousand.
 */
export const strayOf = ({ db }: Replica, { commit }: Entry): Stray | undefined => {
  const found = db.kept<{ leaves_jobs: number; entry: string }>(
    `${family}, marked as (
       select commit_id, item, f.name in ('add-client', 'add-example')
           and exists (select 1 from jobs where client = f.stream) as leaves_jobs,
         not ${stands('f')} and not ${isFollowedByFiring} as touched
       from family f)
     select leaves_jobs, entry from marked m cross join journal j on j.commit_id = m.commit_id
     where leaves_jobs or touched order by leaves_jobs desc, m.item limit 1`,
    commit,
  )
  return found && { leavesJobs: found.leaves_jobs === 1, entry: JSON.parse(found.entry) as Entry } // the journal's own row
}

/** Whether something that follows from it has no outcome yet, messages left out. */
export const isGoingOn = (replica: Replica, entry: Entry): boolean => {
  const pending = replica.pendingOf(entry.commit)
  return entry.followUps.some(
    ({ command, key }) => !isMessage(command) && pending.includes(commandKey(entry.actor, key)),
  )
}
