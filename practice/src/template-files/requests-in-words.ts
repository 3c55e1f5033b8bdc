import type { Offset } from '#src/dates/offset.ts'
import { slug } from '#src/keys.ts'
import type { ItemKind } from '#src/requests/planned-request.ts'
import { itemKind, mostRequests, plannedRequest } from '#src/requests/planned-request.ts'
import type { DraftFacts } from '#src/work/template.ts'
import { readCondition, sayConditions } from './conditions-in-words.ts'
import type { FileTrouble } from './file-problem.ts'
import { freeId } from './slug-of.ts'
import { shorten } from './tidy.ts'

type Request = NonNullable<DraftFacts['requests']>[number]
type Item = Request['items'][number]

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')

const itemLines = ({ kind, title, optional, why }: Item): string[] => [
  `${kind}${optional ? ', optional' : ''}: ${oneLine(title)}`,
  ...(why ? [`why: ${oneLine(why)}`] : []),
]

const requestLines = ({ id, title, goes, within, items, only }: Request, say: (due: Offset) => string): string[] => [
  `request: ${oneLine(title)}`,
  `id: ${id}`,
  `goes: ${say(goes)}`,
  `within: ${within} working days`,
  ...sayConditions(only)
    .split('\n')
    .filter(line => line !== '')
    .map(line => `only: ${line}`),
  ...items.flatMap(itemLines),
]

/** What is asked of the client, in one cell: a line for each thing, begun by what it is; `request:` begins the next one. */
export const sayRequests = (requests: Request[] = [], say: (due: Offset) => string): string =>
  requests.flatMap(request => requestLines(request, say)).join('\n')

type Line = { name: string; said: string }

const linesOf = (cell: string): Line[] =>
  cell
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(line => {
      const [, name = '', said = line] = line.match(/^([^:]+):(.*)$/) ?? []
      return { name: name.trim().toLowerCase(), said: said.trim() }
    })

type Reading = {
  readDay: (words: string) => Offset | undefined
  tell: (what: FileTrouble, found: string) => void
}

const kindOf = (name: string): { kind: ItemKind; optional: boolean } | undefined => {
  const [first = '', ...rest] = name.split(',').map(word => word.trim())
  const kind = itemKind.safeParse(first).data
  return kind && { kind, optional: rest.includes('optional') }
}

const blank = (title: string, ids: string[]): Request => ({
  id: freeId(title, ids, `request-${ids.length + 1}`),
  title: shorten(title, 80),
  goes: { count: 0, unit: 'days', from: 'job-start' },
  within: 10,
  items: [],
})

const withWhy = (items: Item[], why: string): Item[] =>
  items.map((item, at) => (at === items.length - 1 && why ? { ...item, why: shorten(why, 200) } : item))

const withItem = (request: Request, { kind, optional }: { kind: ItemKind; optional: boolean }, title: string) => {
  const ids = request.items.map(({ id }) => id)
  const id = freeId(title, ids, `item-${ids.length + 1}`)
  const item: Item = { id, title: shorten(title, 120), kind, ...(optional && { optional: true }) }
  return ids.length < 30 ? { ...request, items: [...request.items, item] } : request
}

type Reader = (
  request: Request,
  said: string,
  also: { readDay: Reading['readDay']; taken: string[] },
) => Request | undefined

/** What each line says of its request, by how it begins; undefined where it cannot be taken. */
const readers = new Map<string, Reader>(
  Object.entries({
    id: (request, said, { taken }) => {
      const id = slug.safeParse(said).data
      return id && !taken.includes(id) ? { ...request, id } : undefined
    },
    goes: (request, said, { readDay }) => {
      const goes = readDay(said)
      return goes && { ...request, goes }
    },
    within: (request, said) => {
      const within = plannedRequest.shape.within.safeParse(Number.parseInt(said, 10)).data
      return within === undefined ? undefined : { ...request, within }
    },
    only: (request, said) => {
      const only = readCondition(said)
      return only && { ...request, only: [...(request.only ?? []), only].slice(0, 6) }
    },
    why: (request, said) => ({ ...request, items: withWhy(request.items, said) }),
  } satisfies Record<string, Reader>),
)

const withLine = (request: Request, { name, said }: Line, also: Parameters<Reader>[2]): Request | undefined => {
  const item = kindOf(name)
  return item ? withItem(request, item, said) : readers.get(name)?.(request, said, also)
}

/** The requests that a cell says; a line that cannot be taken is told and left out. */
export const readRequests = (cell: string, reading: Reading): Request[] => {
  const requests: Request[] = []
  for (const line of linesOf(cell)) {
    const others = requests.map(({ id }) => id)
    const last = requests.at(-1)
    if (line.name === 'request' && others.length < mostRequests) {
      requests.push(blank(line.said, others))
      continue
    }
    const next = last && withLine(last, line, { readDay: reading.readDay, taken: others.slice(0, -1) })
    if (next) requests[requests.length - 1] = next
    else reading.tell('unknown-request', line.name ? `${line.name}: ${line.said}` : line.said)
  }
  return requests
}
