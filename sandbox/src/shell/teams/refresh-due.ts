import { isObject } from './is-object.ts'

/** A card that this person was shown by an invoke, and of which version of the message it was the answer. */
export type LastRefresh = { version: number; at: number }

type Refresh = { action: { id?: string; verb?: string; data?: unknown }; userIds?: string[] }

const mostUsers = 60
const minute = 60_000

/** The card's `refresh`, if it has one that Teams would use. */
export const readRefresh = (card: unknown): Refresh | undefined => {
  const refresh = isObject(card) ? card.refresh : undefined
  const action = isObject(refresh) ? refresh.action : undefined
  if (!isObject(refresh) || !isObject(action) || action.type !== 'Action.Execute') return undefined
  return {
    action: {
      ...(typeof action.id === 'string' ? { id: action.id } : {}),
      ...(typeof action.verb === 'string' ? { verb: action.verb } : {}),
      ...(action.data === undefined ? {} : { data: action.data }),
    },
    ...(Array.isArray(refresh.userIds) ? { userIds: refresh.userIds.filter(id => typeof id === 'string') } : {}),
  }
}

/**
 * Whether a card that comes into view is asked for anew: once for each version of the message, else only if the card
 * from the last invoke is older than a minute. Without `userIds` everybody in a chat of up to 60 people is asked.
 * Source: Microsoft Learn, "User specific views".
 */
export const isRefreshDue = (
  refresh: Refresh | undefined,
  person: string,
  message: { version: number; last?: LastRefresh | undefined },
  now: number,
): boolean => {
  if (!refresh) return false
  if (refresh.userIds && !refresh.userIds.slice(0, mostUsers).includes(person)) return false
  return !message.last || message.last.version !== message.version || now - message.last.at > minute
}
