import type { ClientKey } from '@praxis/practice'

const clientParts = ['overview', 'services', 'deadlines'] as const
export type ClientPart = (typeof clientParts)[number]

export const isClientPart = (text: unknown): text is ClientPart => clientParts.some(part => part === text)

export const isClientKey = (text: string): text is ClientKey => /^client:[a-z0-9:._-]+$/.test(text)

export const clientPath = (client: ClientKey, part: ClientPart = 'overview'): string =>
  part === 'overview' ? `/client/${client}` : `/client/${client}/${part}`
