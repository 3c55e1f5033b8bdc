import { createHash } from 'node:crypto'
import type { AppRegistration } from '../types.ts'

const digest = (...parts: string[]): string => createHash('sha512').update(parts.join(':')).digest('base64url')

/** A person's id towards one bot: the same person has another one for every bot. */
export const personId = (app: AppRegistration, userId: string): string => `29:1${digest(app.clientId, userId, 'mri')}`

export const botId = (app: AppRegistration): string => `28:${app.clientId}`

/** The personal chat of a person with a bot has one id for good. */
export const conversationIdFor = (app: AppRegistration, userId: string): string =>
  `a:1${digest(app.clientId, userId, 'chat')}${digest(userId, app.clientId, 'chat').slice(0, 40)}`
