export type TabPlace = { entityId: string; subEntityId: string }

/** Where the person is. The rail says from where the app was opened; a phone shows the list of chats by itself. */
export type Place =
  | { rail: 'chat'; show: 'list' }
  | { rail: 'chat' | 'praxis'; show: 'conversation' }
  | ({ rail: 'chat' | 'praxis'; show: 'tab' } & TabPlace)

const firstTab = 'home'

export const tabPlace = (rail: 'chat' | 'praxis', entityId = firstTab, subEntityId = ''): Place => ({
  rail,
  show: 'tab',
  entityId: entityId || firstTab,
  subEntityId,
})

const appPlace = (rail: 'chat' | 'praxis', rest: string[]): Place => {
  const [entityId, ...sub] = rest
  if (entityId === 'conversations' || (rail === 'chat' && !entityId)) return { rail, show: 'conversation' }
  return tabPlace(rail, entityId, sub.join('/'))
}

/** `chats`, `chat`, `chat/{entityId}/{subEntityId}`, `praxis`, `praxis/conversations`, `praxis/{entityId}/{subEntityId}`. */
export const readPlace = (at: string): Place => {
  const [rail, ...rest] = at.split('/')
  return rail === 'chat' || rail === 'praxis' ? appPlace(rail, rest) : { rail: 'chat', show: 'list' }
}

export const writePlace = (place: Place): string => {
  if (place.show === 'list') return 'chats'
  if (place.show === 'conversation') return place.rail === 'chat' ? 'chat' : 'praxis/conversations'
  return [place.rail, place.entityId, ...(place.subEntityId ? [place.subEntityId] : [])].join('/')
}
