import type {
  Actor,
  AnswerOf,
  ChatReference,
  CommandName,
  InputOf,
  Instant,
  Outcome,
  Person,
  PersonKey,
  queries,
} from '@praxis/practice'

type Queries = typeof queries
export type AskName = keyof Queries

/** What the api hands to the bot: the same commands and queries that the tab has. */
export type Praxis = {
  /** The person of the firm behind a Teams user; undefined when the firm does not know them (or another tenant's). */
  personOf: (user: { objectId: string; tenantId: string }) => Person | undefined
  person: (key: PersonKey) => Person | undefined
  actorOf: (person: Person) => Actor
  /** `repeat`: an earlier try with this key may still be under way elsewhere; then a refusal closes the key for good. */
  dispatch: (
    actor: Actor,
    name: CommandName,
    input: unknown,
    options: { key: string; repeat?: boolean },
  ) => Promise<Outcome>
  ask: <Name extends AskName>(
    actor: Actor,
    name: Name,
    input: InputOf<Queries[Name]>,
  ) => Promise<AnswerOf<Queries[Name]>>
  /** Reads on to what was done by now, in whichever process. */
  catchUp: () => Promise<void>
  now: () => Instant
  newId: () => string
  /** Where the tab opens a place: a Teams deep link. */
  linkTo: (place: 'home' | 'jobs' | 'clients' | 'time', subPage?: string) => string
  /** Where the tab's own pages are: a link to a job begins with it. */
  tabOrigin: string
  log: (level: 'info' | 'warn' | 'error', message: string, details: Record<string, unknown>) => void
}

/** A card as JSON, Adaptive Cards 1.5. */
export type Card = { type: 'AdaptiveCard'; version: '1.5' } & Record<string, unknown>

/** What became of a message. `refused`: blocked or uninstalled, never to be tried again. `unsure`: nobody knows. */
export type SendOutcome =
  | { state: 'sent'; activity: string; conversation: string }
  | { state: 'refused'; reason: string }
  | { state: 'unsure'; reason: string }

export type Bot = {
  /** The messaging endpoint: takes the request as it came, answers as the channel wants. */
  handle: (request: { headers: Record<string, string>; body: unknown }) => Promise<{ status: number; body?: unknown }>
  /** Sends a card to a person's chat, at most once: an unknown outcome is `unsure` and never tried again. */
  send: (to: ChatReference, card: Card) => Promise<SendOutcome>
  /** Writes a sent card anew; may be repeated. */
  update: (to: ChatReference, activity: string, card: Card) => Promise<SendOutcome>
}

/** The one MSAL client of the app; msal-node's confidential client is one. */
export type TokenClient = {
  acquireTokenByClientCredential: (request: {
    scopes: string[]
    skipCache?: boolean
  }) => Promise<{ accessToken: string; expiresOn: Date | null } | null>
}

export type BotOptions = {
  praxis: Praxis
  credentials: { clientId: string; tenantId: string; msal: TokenClient }
  /** Where the channel's signing keys are described; Microsoft's unless said. */
  openIdMetadata?: string
  /** The clock of the pace; and, for tests, the pauses. */
  timing?: Partial<{ now: () => number; sleep: (milliseconds: number) => Promise<void>; random: () => number }>
}
