import type { Graph } from '#src/graph/create-graph.ts'
import { GraphFailure } from '#src/graph/graph-failure.ts'

/** At the root of the documents site's library: in it each client has a folder. */
const clientsFolder = 'Clients'

/** The documents site cannot be used as it is; the message says what to do about it. */
export class SiteUnusable extends Error {
  readonly reason: 'not-granted' | 'not-found'

  constructor(reason: SiteUnusable['reason'], message: string, cause: GraphFailure) {
    super(message, { cause })
    this.name = 'SiteUnusable'
    this.reason = reason
  }
}

const isRefusal = (error: unknown, ...statuses: number[]): error is GraphFailure =>
  error instanceof GraphFailure && statuses.includes(error.status)

/** What Graph's refusal means here; any other failure stays what it is. */
const understand = (error: unknown, site: string): unknown => {
  if (isRefusal(error, 403))
    return new SiteUnusable(
      'not-granted',
      `The app may not write to the documents site (${site}). Grant it the role "write" there as docs/deploy.md says in step 3, and run "npm run provision" again.`,
      error,
    )
  if (isRefusal(error, 400, 404))
    return new SiteUnusable(
      'not-found',
      `There is no documents site "${site}" with a document library. Set PRAXIS_DOCUMENTS_SITE to the id that docs/deploy.md names in step 1, and run "npm run provision" again.`,
      error,
    )
  return error
}

/** Whether the drive has it already. */
const isThere = async (graph: Graph, drive: string): Promise<boolean> => {
  try {
    await graph.get(`/drives/${drive}/root:/${clientsFolder}?$select=id`)
    return true
  } catch (error) {
    if (isRefusal(error, 404)) return false
    throw error
  }
}

const makeFolder = async (graph: Graph, site: string): Promise<boolean> => {
  const { id } = (await graph.get(`/sites/${site}/drive?$select=id`)) as { id: string } // Graph's own shape of a drive
  if (await isThere(graph, id)) return false
  const folder = { name: clientsFolder, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
  await graph.post(`/drives/${id}/root/children`, folder)
  return true
}

/** Makes the clients' folder in the documents site's own library; run again it changes nothing. */
export const provisionFolder = async (graph: Graph, site: string): Promise<{ folder: string; made: boolean }> => {
  try {
    return { folder: clientsFolder, made: await makeFolder(graph, site) }
  } catch (error) {
    throw understand(error, site)
  }
}
