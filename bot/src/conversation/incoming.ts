import type { ChatReference } from '@praxis/practice'

/** Who writes, and where an answer goes. */
export type Sender = {
  objectId: string
  tenantId: string
  isPersonalChat: boolean
  chat: Omit<ChatReference, 'lost'>
  /** In which language Teams is used, and in which country’s. */
  locale?: string
}

/** What a person did in the chat, as far as it concerns us. `id` is the activity's: the same when it is delivered twice. */
export type Incoming = { id: string; from: Sender } & (
  | { kind: 'words'; text: string }
  /** A button. `message` is the card's; `invoked` expects the new card as the answer. */
  | { kind: 'action'; verb: string; data: unknown; message?: string; invoked: boolean }
  | { kind: 'installed' }
  | { kind: 'uninstalled' }
  /** Something happened that wants no answer, but shows where the person can be written to. */
  | { kind: 'seen' }
)
