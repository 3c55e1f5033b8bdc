import type { Chat, User } from '../types.ts'
import type { Extension } from './teams/read-extension.ts'

/** What the shell's endpoints answer, as the page reads it. */
export type Person = User & {
  /** The person's `29:` id, which cards name in `refresh.userIds`. */
  mri: string
}

export type TenantAnswer = {
  tenantId: string
  app: { id: string; name: string; tabUrl: string; extension: Extension }
  people: Person[]
}

export type ChatsAnswer = { chats: Chat[]; blocked: boolean }

/** `moving` while somebody moves the clock: from where to where. */
export type ClockAnswer = { now: number; moving?: { from: number; to: number } }
