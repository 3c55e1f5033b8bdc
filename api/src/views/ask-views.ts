import type { Missing, SavedView } from '@praxis/practice'
import { subStatusesOf } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'

const roles = ['partner', 'manager', 'preparer', 'reviewer', 'person'] as const

/** Each thing that a view can name, and whether it is gone. */
const isGone: Record<Missing, (asked: Asked, jobs: SavedView['jobs']) => boolean> = {
  client: ({ replica: { look } }, { client }) => Boolean(client) && !look.get('Clients', client ?? ''),
  person: ({ replica: { look } }, jobs) =>
    roles.some(role => {
      const who = jobs[role]
      return who !== undefined && who !== 'me' && who !== 'none' && !look.get('People', who)?.active
    }),
  service: ({ replica: { db } }, { service }) =>
    Boolean(service) && !db.get('select 1 as found from jobs where service = ? limit 1', service ?? ''),
  tag: ({ replica: { look } }, { tag }) =>
    Boolean(tag) && look.find('Jobs', 'tag', (tag ?? '').toLowerCase()).length === 0,
  status: ({ replica: { look } }, { subStatus }) =>
    Boolean(subStatus) && !subStatusesOf(look).some(({ id }) => id === subStatus),
}

const missingIn = (asked: Asked, { jobs }: SavedView): Missing[] =>
  (Object.keys(isGone) as Missing[]).filter(what => isGone[what](asked, jobs)) // the keys of a record by what it is

/** My own views and everybody's, each with what it names that is gone. */
export const askViews: Ask<'views'> = asked => {
  const { look } = asked.replica
  const views = [...look.find('Views', 'seen-by', asked.actor.key), ...look.find('Views', 'seen-by', 'everybody')]
  return {
    views: views
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(view => ({ ...view, missing: missingIn(asked, view) })),
  }
}
