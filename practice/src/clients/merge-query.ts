import * as z from 'zod'
import { clientKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Client, IdentifierScheme } from './client.ts'
import type { DifferingFact } from './merge-facts.ts'

type ClientName = Pick<Client, 'key' | 'name' | 'code'>

/** Two clients that are likely the same, the older first, and by what: the same numbers, or name and postcode. */
export type DuplicatePair = { stays: ClientName; goes: ClientName; by: (IdentifierScheme | 'name-and-postcode')[] }
export type Duplicates = { pairs: DuplicatePair[] }
/** The clients that are likely the same, of the firm or one of which is `client`. */
export const duplicatesQuery = query<Duplicates>()('duplicates', z.strictObject({ client: clientKey.exactOptional() }))

/** What a merge would come to: which stays, what is to be chosen, what moves, and what stands in its way. */
export type MergePreview = {
  stays: ClientName
  goes: ClientName
  differing: DifferingFact[]
  /** Paths of facts without which it could not be done: of the one that goes. */
  take: string[]
  moves: {
    jobs: number
    openJobs: number
    services: number
    minutes: number
    contacts: number
    holds: number
    tags: number
  }
  /** Names of jobs that both have for the same period and that are not cancelled. */
  twice: string[]
  refusal?: Refusal
}
export const previewMergeQuery = query<MergePreview>()(
  'preview-merge',
  z.strictObject({ client: clientKey, other: clientKey }),
)
