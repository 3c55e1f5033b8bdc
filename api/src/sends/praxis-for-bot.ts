import type { Praxis } from '@praxis/bot'
import { reachOf } from '@praxis/practice'
import { v7 } from 'uuid'
import { askedBy } from '#src/asked-by.ts'
import { askers } from '#src/askers.ts'
import { freshEnough } from '#src/commit/commit.ts'
import type { Config } from '#src/config.ts'
import type { Log } from '#src/log.ts'
import { NotFound } from '#src/not-found.ts'
import type { Practice } from '#src/open-practice.ts'

/** A place of the tab as a Teams deep link. The app has one page, `home`; where to go on it is its sub-page. */
const linkTo = ({ teamsAppId, tenantId }: Config, place: string, subPage = place): string => {
  const context = subPage === 'home' ? '' : `&context=${encodeURIComponent(JSON.stringify({ subEntityId: subPage }))}`
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/home?tenantId=${tenantId}${context}`
}

/**
 * The same commands and queries that the tab has, handed to the bot. Nobody may have looked at this process for a while:
 * what a person may is known once it has read on, and not when they began to write.
 */
export const praxisForBot = (practice: Practice, config: Config, log: Log): Praxis => ({
  personOf: ({ objectId, tenantId }) => {
    if (tenantId !== config.tenantId) return undefined
    const person = practice.person(`person:${objectId.toLowerCase()}`)
    return person?.active ? person : undefined
  },
  person: practice.person,
  actorOf: person => practice.actorOf(person.key),
  dispatch: async (actor, name, input, options) => {
    await practice.feed.poll(freshEnough)
    return practice.dispatch(practice.actorOf(actor.key), name, input, options)
  },
  catchUp: () => practice.feed.poll(),
  ask: async ({ key }, name, input) => {
    // An answer from SharePoint is not insisted on.
    await practice.feed.poll(freshEnough).catch(() => undefined)
    const actor = practice.actorOf(key)
    if (reachOf(actor, name) === 'no') throw new NotFound('item', name)
    return askers[name](askedBy(practice, actor, practice.person(actor.key)?.name ?? ''), input)
  },
  now: practice.now,
  newId: () => v7(),
  linkTo: (place, subPage) => linkTo(config, place, subPage),
  tabOrigin: config.tabOrigin,
  log: (level, message, details) => log[level](details, message),
})
