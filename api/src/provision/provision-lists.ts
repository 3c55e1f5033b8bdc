import type { Graph } from '#src/graph/create-graph.ts'
import { journalList } from '#src/lists/journal-list.ts'
import type { Column, ListDefinition } from '#src/lists/list-definition.ts'
import { recordList, recordLists } from '#src/lists/record-lists.ts'

type GraphColumn = { id: string; name: string; indexed?: boolean; enforceUniqueValues?: boolean }
type GraphList = { id: string; displayName: string; columns?: GraphColumn[] }

/** The lists of the records site, the journal first. */
const allLists = (): ListDefinition[] => [journalList, ...recordLists.map(recordList)]

const typeOf = ({ type }: Column): object => {
  switch (type) {
    case 'text':
      return { text: { allowMultipleLines: false, maxLength: 255, textType: 'plain' } }
    case 'note':
      return { text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } }
    case 'number':
      return { number: { decimalPlaces: 'none' } }
    case 'boolean':
      return { boolean: {} }
    case 'moment':
      return { dateTime: { format: 'dateTime', displayAs: 'standard' } }
  }
}

/** Created without its index and uniqueness: whether SharePoint takes both in one call is not known, a PATCH does. */
const toGraph = (column: Column) => ({ name: column.name, displayName: column.name, ...typeOf(column) })

/** Index first: a unique column needs one. */
const guards = ({ indexed, unique }: Column, present: GraphColumn | undefined) => ({
  ...(indexed && !present?.indexed && { indexed: true }),
  ...(unique && !present?.enforceUniqueValues && { indexed: true, enforceUniqueValues: true }),
})

export type Provisioned = { list: string; made: boolean; columns: string[] }

/** Makes what is missing of the lists, their columns, indexes and unique columns; run again it changes nothing. */
export const provisionLists = async (graph: Graph, site: string): Promise<Provisioned[]> => {
  const present = (await graph.get(`/sites/${site}/lists?$select=id,displayName&$expand=columns`)) as {
    value: GraphList[]
  }
  const done: Provisioned[] = []
  for (const definition of allLists()) {
    const known = present.value.find(({ displayName }) => displayName === definition.name)
    done.push((await provisionList(graph, site, definition, known)).done)
  }
  return done
}

/** Makes one list, or what is missing of the one that is known. */
export const provisionList = async (
  graph: Graph,
  site: string,
  definition: ListDefinition,
  known?: GraphList,
): Promise<{ id: string; done: Provisioned }> => {
  const list = known ?? (await makeList(graph, site, definition))
  const columns = await provisionColumns(graph, site, definition, list)
  return { id: list.id, done: { list: definition.name, made: !known, columns } }
}

const makeList = async (
  graph: Graph,
  site: string,
  { name, description, columns }: ListDefinition,
): Promise<GraphList> => {
  const body = { displayName: name, description, columns: columns.map(toGraph), list: { template: 'genericList' } }
  const made = (await graph.post(`/sites/${site}/lists`, body)) as GraphList
  const { value } = (await graph.get(`/sites/${site}/lists/${made.id}/columns`)) as { value: GraphColumn[] }
  return { ...made, columns: value }
}

const provisionColumns = async (
  graph: Graph,
  site: string,
  { columns }: ListDefinition,
  list: GraphList,
): Promise<string[]> => {
  const url = `/sites/${site}/lists/${list.id}/columns`
  const changed: string[] = []
  for (const column of columns) {
    const known = list.columns?.find(({ name }) => name === column.name)
    const present = known ?? ((await graph.post(url, toGraph(column))) as GraphColumn)
    const wanted = guards(column, present)
    if (Object.keys(wanted).length > 0) await graph.patch(`${url}/${present.id}`, wanted)
    if (!known || Object.keys(wanted).length > 0) changed.push(column.name)
  }
  return changed
}
