/** What the sandbox's parts say to each other. A `Tenant` is one Microsoft 365 tenant on this machine. */

/** A person of the tenant's directory. `zone` is the mailbox's time zone (IANA). */
export type User = {
  id: string
  displayName: string
  givenName: string
  surname: string
  mail: string
  userPrincipalName: string
  jobTitle: string
  tenantId: string
  zone: string
  locale: string
}

/** The one app that the tenant knows: its Entra registration, its bot, its Teams app, where its tab and its bot answer. */
export type AppRegistration = {
  clientId: string
  clientSecret: string
  teamsAppId: string
  name: string
  /** The personal tab's page, `http://localhost:4702`. */
  tabUrl: string
  /** The bot's messaging endpoint, `http://localhost:7071/api/messages`. */
  botEndpoint: string
  /** The app package's manifest, as far as Teams needs it for more than the tab and the bot. */
  manifest?: Record<string, unknown>
}

export type SiteInfo = { id: string; name: string; displayName: string; webUrl: string }
export type ColumnInfo = { name: string; displayName: string; type: string; indexed: boolean; unique: boolean }
export type ListInfo = {
  id: string
  name: string
  displayName: string
  isLibrary: boolean
  items: number
  columns: ColumnInfo[]
}
export type ItemInfo = { id: string; eTag: string; created: string; modified: string; fields: Record<string, unknown> }

export type FolderEntry = { id: string; name: string; kind: 'folder'; modified: string }
/** A folder of a library: the way to it from the root's children on, and what lies in it. */
export type FolderInfo = { path: { id: string; name: string }[]; entries: FolderEntry[] }

/** SharePoint as a person with the right to open the lists would use it: read, edit by hand, delete by hand. */
export type HandsOn = {
  sites(): SiteInfo[]
  lists(siteId: string): ListInfo[]
  items(listId: string, page: { after?: number; top: number; search?: string }): { items: ItemInfo[]; total: number }
  /** A library's folder; its root without an item. */
  folder(listId: string, itemId?: string): FolderInfo
  edit(listId: string, itemId: string, fields: Record<string, unknown>): void
  remove(listId: string, itemId: string): void
}

/** One recorded exchange, in the line format of Graph's traffic checker. `url` starts at the version segment. */
export type Exchange = {
  service: 'graph' | 'connector'
  at: string
  milliseconds: number
  resourceUnits: number
  method: string
  url: string
  requestHeaders: Record<string, string>
  requestBody?: unknown
  status: number
  responseHeaders: Record<string, string>
  responseBody?: unknown
}

export type Exchanges = {
  /** The newest last; at most `most`, of those after number `after`. */
  recent(after: number, most: number): { number: number; exchange: Exchange }[]
}

export type ChatMessage = {
  id: string
  conversationId: string
  /** 'app' for the bot, else the user's id. */
  from: string
  at: string
  text?: string
  /** Adaptive Cards of the message. */
  cards: unknown[]
  suggestedActions?: { title: string; value: string }[]
  edited: boolean
  deleted: boolean
}

export type Chat = { conversationId: string; kind: 'personal'; title: string; last?: ChatMessage; unread: number }

export type CardAction = { type: string; id?: string; verb?: string; data?: unknown }
/** What a person asks of the app's message extension, in the chat in which they are. */
export type ExtensionAsked =
  | { kind: 'link'; url: string }
  | { kind: 'query'; command: string; parameters: { name: string; value: string }[] }
  | { kind: 'fetch'; command: string; messageId: string }
  | { kind: 'submit'; command: string; messageId: string; data: unknown }

export type InvokeAnswer = { status: number; body: unknown }

/** The chat of people with the app's bot. What a person does here reaches the bot as signed activities. */
export type Chats = {
  of(userId: string): Chat[]
  messages(conversationId: string): ChatMessage[]
  markRead(userId: string, conversationId: string): void
  /** `cards` are those that the message extension put into the message. */
  say(userId: string, conversationId: string, text: string, cards?: unknown[]): Promise<void>
  /** An invoke of the message extension. */
  ask(userId: string, conversationId: string, asked: ExtensionAsked): Promise<InvokeAnswer>
  /** Action.Submit on a card: a message activity with `value` and no text. */
  submit(userId: string, conversationId: string, messageId: string, value: unknown): Promise<void>
  /** Action.Execute on a card, by hand or by the card's `refresh`. */
  invoke(
    userId: string,
    conversationId: string,
    messageId: string,
    action: CardAction,
    trigger: 'manual' | 'automatic',
  ): Promise<InvokeAnswer>
  /** The person blocks the app (proactive messages answer 403 MessageWritesBlocked), or lets it write again. */
  block(userId: string, blocked: boolean): void
  isBlocked(userId: string): boolean
  /** The person uninstalls the app, or installs it (again): the bot gets installationUpdate and conversationUpdate. */
  setInstalled(userId: string, installed: boolean): Promise<void>
  /** Every message added, changed or removed, until the returned function is called. */
  watch(listener: (message: ChatMessage) => void): () => void
}

/** The tenant's movable clock; it only goes forward. `advanceTo` walks in steps of at most 15 minutes, and at each step
 * lets the attached hosts run the timers that became due, so that a moved clock shows what real time would have shown. */
export type Clock = {
  now(): number
  advanceTo(instant: number): Promise<void>
  watch(listener: (now: number) => void): () => void
}
