import type { AppRegistration, Chats, Clock, Exchanges, HandsOn, User } from '../types.ts'

/** What the shell needs of a tenant. */
export type ShellTenant = {
  tenantId: string
  users: User[]
  app: AppRegistration
  chats: Chats
  handsOn: HandsOn
  exchanges: Exchanges
  clock: Clock
  /** A fresh access token for the app's tab, as Teams SSO would give it to this person. */
  tokenFor(userId: string): Promise<string>
  /** The person's `29:` id in the chat with the bot. */
  mriOf(userId: string): string
}
