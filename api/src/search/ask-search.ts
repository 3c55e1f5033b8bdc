import type { HitKind, Search } from '@praxis/practice'
import { askedWords, compareHits, hitKinds, hitNeeds, reachOf } from '@praxis/practice'
import type { Ask } from '#src/ask.ts'
import { findClients } from './find-clients.ts'
import { findContacts } from './find-contacts.ts'
import { findJobs } from './find-jobs.ts'
import { findPeople, findTemplates } from './find-others.ts'
import { findTasks } from './find-tasks.ts'
import { markTexts } from './marks.ts'
import { recentWork } from './recent-work.ts'
import type { Placed, Searching } from './searching.ts'

const usualMost = 6

/** The best of each kind, and more than are wanted where there are more. */
const finders: Record<HitKind, (searching: Searching) => Placed[]> = {
  client: findClients,
  contact: findContacts,
  job: findJobs,
  task: findTasks,
  person: findPeople,
  template: findTemplates,
}

const find = ({ asked, marks, most }: Searching, forgiven: boolean): Search => {
  const kinds = hitKinds.filter(kind => reachOf(asked.actor, hitNeeds[kind]) !== 'no')
  const found = kinds.map(kind => ({ kind, best: finders[kind]({ asked, marks, most }).sort(compareHits) }))
  return {
    hits: found
      .flatMap(({ best }) => best.slice(0, most))
      .sort(compareHits)
      .map(({ hit }) => hit),
    more: found.filter(({ best }) => best.length > most).map(({ kind }) => kind),
    forgiven,
  }
}

/** What the words name; only where nothing has them as they were typed, what has them but for a typo. */
export const askSearch: Ask<'search'> = (asked, { words: typed, most = usualMost }) => {
  if (askedWords(typed).length === 0) return { hits: recentWork(asked, most), more: [], forgiven: false }
  const { db } = asked.replica
  const findWith = (forgiving: boolean) => find({ asked, marks: markTexts(db, { typed, forgiving }), most }, forgiving)
  const found = findWith(false)
  if (found.hits.length > 0) return found
  const near = findWith(true)
  return near.hits.length > 0 ? near : found
}
