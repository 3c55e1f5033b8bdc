import type { FollowUp } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'

const again = /:again-\d+$/

/** What follows from a commit for each of its targets; where one was tried again, the newest try. */
export const rowsOf = ({ db }: Replica, entry: Entry): FollowUp[] => {
  const rows = new Map(entry.followUps.map(followUp => [followUp.key, followUp]))
  const tries = db.all<{ entry: string }>(
    "select entry from journal where cause = ? and name = 'try-again' and refused = 0 order by version",
    entry.commit,
  )
  for (const { entry: json } of tries) {
    const { followUps } = JSON.parse(json) as Entry // the journal's own rows
    for (const followUp of followUps) rows.set(followUp.key.replace(again, ''), followUp)
  }
  return [...rows.values()]
}

export const keyAgain = (key: string, version: number): string => `${key.replace(again, '')}:again-${version}`
