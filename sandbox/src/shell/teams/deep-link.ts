import { isObject } from './is-object.ts'

/** What a link means to Teams. `web` opens a window; `elsewhere` is a part of Teams that this stand-in does not have. */
export type DeepLink =
  | { kind: 'tab'; appId: string; entityId: string; subEntityId: string }
  | { kind: 'conversation'; appId: string }
  | { kind: 'app'; appId: string }
  | { kind: 'chat'; users: string[] }
  | { kind: 'elsewhere'; what: string }
  | { kind: 'web'; url: string }
  | { kind: 'refused' }

const teamsHosts = new Set(['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'])

/** A context that is not JSON opens the tab without a sub-page, as Teams does. */
const subEntityOf = (search: URLSearchParams): string => {
  try {
    const context: unknown = JSON.parse(search.get('context') ?? '{}')
    return isObject(context) && typeof context.subEntityId === 'string' ? context.subEntityId : ''
  } catch {
    return ''
  }
}

const entityLink = ([appId = '', entityId = '']: string[], search: URLSearchParams): DeepLink =>
  entityId === 'conversations'
    ? { kind: 'conversation', appId }
    : { kind: 'tab', appId, entityId, subEntityId: subEntityOf(search) }

const teamsLink = (path: string, search: URLSearchParams): DeepLink => {
  const [area, kind, ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
  if (area !== 'l') return { kind: 'elsewhere', what: path }
  if (kind === 'entity' && rest[0]) return entityLink(rest, search)
  if (kind === 'app' && rest[0]) return { kind: 'app', appId: rest[0] }
  if (kind === 'chat') return { kind: 'chat', users: (search.get('users') ?? '').split(',').filter(Boolean) }
  return { kind: 'elsewhere', what: `/l/${kind ?? ''}` }
}

/** `msteams:/l/...` and `msteams://teams.microsoft.com/l/...` are the same link for the desktop client. */
const withoutScheme = (url: string) =>
  url.replace(/^msteams:(\/\/teams\.microsoft\.com)?/i, 'https://teams.microsoft.com')

export const readDeepLink = (given: string): DeepLink => {
  const url = URL.parse(withoutScheme(given.trim()))
  if (!url) return { kind: 'refused' }
  if (url.protocol === 'https:' && teamsHosts.has(url.hostname)) return teamsLink(url.pathname, url.searchParams)
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol)
    ? { kind: 'web', url: url.href }
    : { kind: 'refused' }
}

/** The link that Teams makes for a page of an app, as `shareDeepLink` hands it out. */
export const writeDeepLink = (
  appId: string,
  to: { entityId: string; subEntityId: string; label: string; webUrl: string },
) => {
  const search = new URLSearchParams()
  if (to.webUrl) search.set('webUrl', to.webUrl)
  if (to.label) search.set('label', to.label)
  if (to.subEntityId) search.set('context', JSON.stringify({ subEntityId: to.subEntityId }))
  const query = search.toString()
  return `https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(to.entityId)}${query ? `?${query}` : ''}`
}
