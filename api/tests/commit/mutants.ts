import type { Graph, Part, PartAnswer } from '#src/graph/create-graph.ts'
import type { Fields } from '#src/lists/list-definition.ts'

/** What stands between a process and Graph, to take one of the protocol's guards away. */
export type Through = (graph: Graph) => Graph

const withBatch = (graph: Graph, batch: Graph['batch']): Graph => ({ ...graph, batch })

/** Records are written whatever stands there. */
export const withoutIfMatch: Through = graph =>
  withBatch(graph, (parts, order) =>
    graph.batch(
      parts.map(({ headers: { 'If-Match': _left, ...headers } = {}, ...part }) => ({ ...part, headers })),
      order,
    ),
  )

const fieldsOf = ({ body }: Part): Fields => (body as { fields?: Fields } | undefined)?.fields ?? {} // the body of a create

/** Records are written before the commit that changes them. */
export const recordsFirst: Through = graph =>
  withBatch(graph, async ([commit, ...records], order) => {
    if (!commit || order === 'parallel' || !fieldsOf(commit).InputHash) {
      return graph.batch(commit ? [commit, ...records] : [], order)
    }
    const answers = await graph.batch([...records, commit], order)
    return [...answers.slice(-1), ...answers.slice(0, -1)]
  })

const isRefusal = (part: Part): boolean => String(fieldsOf(part).Key).startsWith('refused:')

/** A refusal is answered and not kept. */
export const withoutRefusals: Through = graph =>
  withBatch(graph, async (parts, order): Promise<PartAnswer[]> => {
    if (!parts.some(isRefusal)) return graph.batch(parts, order)
    return parts.map(() => ({ status: 201, headers: {}, body: { id: '1' } }))
  })

type Item = { id: string; fields?: Fields }

/** Commits are applied in the order in which they come: each counts as the next of its stream. */
export const inAnyOrder: Through = graph => {
  const heads = new Map<string, { version: number; commit: string }>()
  const known = new Set<string>()
  const next = (item: Item): Item[] => {
    const { fields } = item
    const { Key, Commit: commit } = { Key: String(fields?.Key), Commit: String(fields?.Commit) }
    if (!fields || Key.startsWith('refused:')) return [item]
    if (known.has(commit)) return []
    known.add(commit)
    const stream = Key.slice(0, Key.lastIndexOf(':'))
    const head = heads.get(stream)
    const version = (head?.version ?? 0) + 1
    heads.set(stream, { version, commit })
    return [{ ...item, fields: { ...fields, Key: `${stream}:${version}`, Prev: head?.commit ?? null } }]
  }
  return {
    ...graph,
    get: async url => {
      const answer = (await graph.get(url)) as { value?: Item[] } // a page, or something else
      const isJournal = url.includes('/delta') && answer.value?.some(({ fields }) => fields?.InputHash)
      return isJournal ? { ...answer, value: answer.value?.flatMap(next) } : answer
    },
  }
}
