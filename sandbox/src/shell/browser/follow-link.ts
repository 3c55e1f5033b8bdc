import { readDeepLink } from '#src/shell/teams/deep-link.ts'
import { type Place, tabPlace } from '#src/shell/teams/place.ts'

type Ways = { appId: string; goTo(place: Place): void; notify(text: string): void }

const openWindow = (url: string) => {
  window.open(url, '_blank', 'noopener,noreferrer')
  return true
}

/** Opens a link from a card or the tab as Teams would; false where Teams would refuse. */
export const followLink = (url: string, { appId, goTo, notify }: Ways): boolean => {
  const link = readDeepLink(url)
  const tell = (text: string, opened: boolean) => {
    notify(text)
    return opened
  }
  const go = (place: Place) => {
    goTo(place)
    return true
  }
  if (link.kind === 'web') return openWindow(link.url)
  if (link.kind === 'refused') return tell('This link is not one that Teams opens.', false)
  if (link.kind === 'elsewhere') return tell(`Teams would open ${link.what} here. The stand-in does not have it.`, true)
  if (link.kind === 'chat') return tell(`Teams would open a chat with ${link.users.join(', ') || 'nobody'}.`, true)
  if (link.appId !== appId) return tell(`The link is for another app (${link.appId}), which is not installed.`, false)
  if (link.kind === 'conversation') return go({ rail: 'chat', show: 'conversation' })
  return go(link.kind === 'tab' ? tabPlace('praxis', link.entityId, link.subEntityId) : tabPlace('praxis'))
}
