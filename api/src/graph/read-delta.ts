import type { Graph } from './create-graph.ts'
import { GraphFailure } from './graph-failure.ts'

/** A page of a delta. `afresh`: with it the reading starts from the beginning. */
export type DeltaReading<Page> = { page: Page; afresh: boolean }

/**
 * Reads a page of a delta; where the service no longer knows the token (410), the first page of the reading that it
 * offers instead, or of one from `start`.
 */
export const readDelta = async <Page>(
  graph: Pick<Graph, 'get'>,
  url: string,
  start: string,
): Promise<DeltaReading<Page>> => {
  try {
    return { page: (await graph.get(url)) as Page, afresh: false } // the caller knows what it asks for
  } catch (error) {
    if (!(error instanceof GraphFailure && error.status === 410)) throw error
    return { page: (await graph.get(error.location ?? start)) as Page, afresh: true }
  }
}
