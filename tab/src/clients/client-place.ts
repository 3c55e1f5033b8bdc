import type { ClientKey } from '@praxis/practice'

export type ClientPart = 'overview' | 'services'

export const isClientKey = (text: string): text is ClientKey => /^client:[a-z0-9:._-]+$/.test(text)

export const clientPath = (client: ClientKey, part: ClientPart = 'overview'): string =>
  part === 'overview' ? `/client/${client}` : `/client/${client}/${part}`
