import type { MovableClock } from '../clock/create-clock.ts'
import type { Directory } from '../directory/create-directory.ts'
import type { Faults } from '../faults/create-faults.ts'
import type { OperationWatcher } from '../faults/watched-operation.ts'
import type { ChannelTokenOverrides } from '../login/channel-token.ts'
import type { TokenFor } from '../login/token-for.ts'
import type { Recorder } from '../recording/create-recorder.ts'
import type { Stats } from '../recording/create-statistics.ts'
import type { DeltaDisturbance } from '../sharepoint/changes.ts'
import type { SiteRole } from '../sharepoint/sites.ts'
import type { AppRegistration, Chats, HandsOn, SiteInfo, User } from '../types.ts'

/** The faults that can be set, and how the delta feed may misbehave. */
export type TenantFaults = Faults & {
  /** What is left out stays as it is; `late`, `repeat` and `shuffle` concern every list's feed. */
  disturbDelta(disturbance: Partial<DeltaDisturbance>): void
  /** Withheld changes join the feed. */
  releaseDelta(): void
  /** Every delta token given so far is answered 410. */
  expireDeltaTokens(): void
  /** SharePoint's budget for the app; undefined: only counted. */
  limitResourceUnits(perMinute: number | undefined): void
  /** A site's role for the app is changed; null takes it away (403). */
  grant(siteId: string, role: SiteRole | null): void
}

export type TenantChats = Chats & {
  /** The bot is told of everybody who has the app and whom it was not told of yet. */
  announceInstallations(): Promise<void>
}

/** A Microsoft 365 tenant on this machine. */
export type Tenant = {
  tenantId: string
  users: User[]
  /** A client company's tenant. */
  clientTenant: Directory['clientTenant']
  sites: { records: SiteInfo; documents: SiteInfo; ungranted: SiteInfo }
  app: AppRegistration
  port: number
  urls: {
    /** `https://localhost:4701/{tenantId}`. */
    login: string
    /** `https://localhost:4701`; the version segment follows. */
    graph: string
    /** `https://localhost:4701/connector/`, the bot's serviceUrl. */
    connector: string
    /** `https://localhost:4701/sandbox`: the tenant's own controls. */
    control: string
  }
  clock: MovableClock
  chats: TenantChats
  handsOn: HandsOn
  exchanges: Recorder
  faults: TenantFaults
  /** Called around each Graph and connector operation, batch parts included. */
  watchOperations(watcher: OperationWatcher): () => void
  stats(): Stats
  resetStats(): void
  /** The token Teams would give this person's tab, or a forgery of it. */
  tokenFor: TokenFor
  /** The `29:` id a person has for the app's bot. */
  mriOf(userId: string): string
  /** The token the bot channel gives the app's bot with an activity, or a forgery of it. */
  channelToken(overrides?: ChannelTokenOverrides): Promise<string>
  /** The app's settings, as a Function App would have them. */
  environment(): Record<string, string>
  certificateFile: string
  /** Lets this process trust the tenant's certificate; processes started with `environment()` do by themselves. */
  trust(): void
  /** Settings that survive with the tenant's folder. */
  remembered: { read(name: string): string | undefined; write(name: string, value: string): void }
  close(): Promise<void>
}
