import type { Change, Decision, Result } from '@praxis/practice'
import { assert, ok, refuse } from '@praxis/practice'
import { diff, patched } from '#src/journal/diff.ts'
import type { Entry, RecordChange } from '#src/journal/entry.ts'
import { journalDetail } from '#src/journal/entry-fields.ts'
import { detailLimit } from '#src/lists/detail.ts'
import type { RecordItem } from '#src/lists/record-fields.ts'
import { fitsItem } from '#src/lists/record-fields.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { numberOfLast } from './takes-last.ts'

/** What a commit is to hold, before its stream's version is known. */
export type Plan = Omit<Decision, 'changes'> & { changes: RecordChange[]; undoes?: string }

/** One batch of 20 holds the journal item and this many records. */
const mostRecords = 19

/** A decision's records as changes against what stands; refused when nothing changes. */
export const planOf = (replica: Replica, decision: Decision): Result<Plan> => {
  const isTaken = decision.changes.some(
    change => belongsElsewhere(replica, decision.stream, change) || wasRun(replica, change),
  )
  if (isTaken) return refuse({ code: 'key-reused' })
  const changes = decision.changes.map(change => changeOf(replica, change))
  const said = changes.filter(({ paths }) => Object.keys(paths).length > 0)
  if (said.length === 0 && !decision.followUps?.length) return refuse({ code: 'nothing-to-change' })
  return ok({ ...numberOfLast(replica, said), ...decision, changes: said })
}

const keyIn = (change: Change): string => ('gone' in change ? change.gone : change.record.key)

/** Records never move between streams: a key that once stood in another, taken back or not, is another thing's. */
const belongsElsewhere = (replica: Replica, stream: string, change: Change): boolean => {
  const standing = replica.standing(change.list, keyIn(change))
  return standing !== undefined && standing.stream !== stream
}

/** A run is made once: what followed from it was done under its name, and would not be done again under the same. */
const wasRun = (replica: Replica, change: Change): boolean =>
  change.list === 'Runs' && replica.standing('Runs', keyIn(change)) !== undefined

const changeOf = (replica: Replica, change: Change): RecordChange => {
  const key = keyIn(change)
  assert(/^[a-z0-9:._-]+$/.test(key), `${key} is no key: SharePoint compares without case`)
  const standing = replica.standing(change.list, key)
  const after = 'gone' in change ? null : (JSON.parse(JSON.stringify(change.record)) as object) // drops fields that say undefined
  return { list: change.list, key, paths: diff(standing?.record ?? null, after) }
}

/** A commit ready to be sent: its entry, and each record as it will stand. */
export type Draft = { entry: Entry; records: RecordItem[] }

export type Heading = Pick<Entry, 'command' | 'commit' | 'actor' | 'name' | 'inputHash' | 'at'> & { cause?: string }

/** The commit at its stream's next version. Refused when it would not fit its items. */
export const draftOf = (replica: Replica, plan: Plan, heading: Heading): Result<Draft> => {
  const { version, commit: prev } = replica.head(plan.stream)
  const entry: Entry = {
    ...heading,
    stream: plan.stream,
    version: version + 1,
    ...(prev && { prev }),
    number: plan.number ?? heading.commit,
    sentence: plan.sentence,
    ...(plan.about && { about: plan.about }),
    ...(plan.undoes && { undoes: plan.undoes }),
    changes: plan.changes,
    followUps: plan.followUps ?? [],
  }
  const records = plan.changes.map(({ list, key, paths }): RecordItem => {
    const record = patched(replica.standing(list, key)?.record ?? null, paths) as object | null // a record or none
    return { list, key, version: entry.version, record }
  })
  assert(records.length <= mostRecords, `${plan.stream}: a commit changes at most ${mostRecords} records`)
  const fits = journalDetail(entry).length <= detailLimit && records.every(fitsItem)
  return fits ? ok({ entry, records }) : refuse({ code: 'too-large' })
}
