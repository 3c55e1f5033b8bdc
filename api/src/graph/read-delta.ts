import type { Graph } from './create-graph.ts'
import { GraphFailure } from './graph-failure.ts'

/** A page of a delta. `afresh`: with it the reading starts from the beginning. */
export type DeltaReading<Page> = { page: Page; afresh: boolean }

/** Reads a page; where the service no longer knows the token (410), the first of the reading that it offers instead. */
export const readDelta = async <Page>(graph: Pick<Graph, 'get'>, url: string): Promise<DeltaReading<Page>> => {
  try {
    return { page: (await graph.get(url)) as Page, afresh: false } // the caller knows what it asks for
  } catch (error) {
    if (!(error instanceof GraphFailure) || error.location === undefined) throw error
    return { page: (await graph.get(error.location)) as Page, afresh: true }
  }
}
