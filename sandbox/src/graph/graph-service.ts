import type { Directory } from '../directory/create-directory.ts'
import type { DeltaDisturbance } from '../sharepoint/changes.ts'
import type { Site } from '../sharepoint/sites.ts'
import type { Storage } from '../storage/open-storage.ts'
import type { AppRegistration, Clock } from '../types.ts'
import type { Throttle } from './throttle.ts'

/** One request to Graph, alone or as a part of a batch; `url` is from behind the version segment on. */
export type GraphRequest = {
  method: string
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  body?: unknown
}

export type GraphAnswer = { status: number; headers?: Record<string, string>; body?: unknown }

export type GraphService = {
  storage: Storage
  directory: Directory
  clock: Clock
  app: AppRegistration
  /** `https://localhost:4701`. */
  origin(): string
  delta: DeltaDisturbance
  throttle: Throttle
}

/** A request on its way to the operation that serves it. */
export type GraphCall = {
  service: GraphService
  request: GraphRequest
  /** From the path, decoded. */
  params: Record<string, string>
  query: URLSearchParams
  /** Application permissions in the caller's token. */
  permissions: string[]
}

export type SiteCall = GraphCall & { site: Site }

/** The instant as Graph writes it. */
export const timestamp = (clock: Clock): string => new Date(clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z')
