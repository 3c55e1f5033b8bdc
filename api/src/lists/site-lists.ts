import type { ListName } from '@praxis/practice'
import type { Graph } from '#src/graph/create-graph.ts'
import { recordLists } from './record-lists.ts'

type AnyList = ListName | 'Journal'

/** Where each list of the records site answers. */
export type SiteLists = { url: (list: AnyList) => string }

type Page = { value: { id: string; name: string; displayName: string }[]; '@odata.nextLink'?: string }

/** Finds the lists of the records site by name, in one call; says which are missing and how to make them. */
export const findLists = async (graph: Graph, site: string): Promise<SiteLists> => {
  const ids = new Map<string, string>()
  for (let url: string | undefined = `/sites/${site}/lists?$select=id,name,displayName`; url; ) {
    const page = (await graph.get(url)) as Page // Graph's own shape of a page of lists
    for (const { id, displayName } of page.value) ids.set(displayName, id)
    url = page['@odata.nextLink']
  }
  const missing = ['Journal', ...recordLists].filter(name => !ids.has(name))
  if (missing.length > 0)
    throw new Error(
      `The records site has no list called ${missing.join(', ')}. Run "npm run provision" and start again.`,
    )
  return { url: list => `/sites/${site}/lists/${ids.get(list)}` }
}
