/** SharePoint as far as the commit protocol rests on it: items with eTags, unique columns, changes in order. */

type Fields = Record<string, unknown>
export type Item = { id: string; etag: number; fields: Fields }

/** One request; `create` may be refused by a unique column, `write` by an eTag that is not the item's. */
export type Request =
  | { kind: 'create'; list: List; fields: Fields }
  | { kind: 'write'; list: List; id: string; ifMatch: number | undefined; fields: Fields }
  | { kind: 'find'; list: List; column: string; value: string }
  | { kind: 'changes'; list: List; since: number; withhold: number }
export type List = 'journal' | 'records'

export type Answer = { status: number; item?: Item; items?: Item[]; token?: number }

export type SharePoint = {
  perform: (request: Request) => Answer
  items: (list: List) => Item[]
  /** Writes that put an older version over a newer one. */
  steppedBack: () => string[]
}

const clone = <T>(value: T): T => structuredClone(value)

export const createSharePoint = (unique: Record<List, string[]>): SharePoint => {
  const lists = { journal: new Map<string, Item>(), records: new Map<string, Item>() }
  const changes: Record<List, string[]> = { journal: [], records: [] }
  const steppedBack: string[] = []
  let count = 0

  const holder = (list: List, column: string, value: unknown) =>
    [...lists[list].values()].find(({ fields }) => fields[column] === value)

  const create = ({ list, fields }: Extract<Request, { kind: 'create' }>): Answer => {
    if (unique[list].some(column => holder(list, column, fields[column]))) return { status: 409 }
    count += 1
    const item = { id: `${list}-${count}`, etag: 1, fields: clone(fields) }
    lists[list].set(item.id, item)
    changes[list].push(item.id)
    return { status: 201, item: clone(item) }
  }

  const write = ({ list, id, ifMatch, fields }: Extract<Request, { kind: 'write' }>): Answer => {
    const item = lists[list].get(id)
    if (!item) return { status: 404 }
    if (ifMatch !== undefined && ifMatch !== item.etag) return { status: 412 }
    if (Number(fields.version) < Number(item.fields.version))
      steppedBack.push(`${item.fields.Key} went back to version ${fields.version}`)
    Object.assign(item.fields, clone(fields))
    item.etag += 1
    changes[list].push(id)
    return { status: 200, item: clone(item) }
  }

  const changed = ({ list, since, withhold }: Extract<Request, { kind: 'changes' }>): Answer => {
    const token = Math.max(since, changes[list].length - withhold)
    const ids = new Set(changes[list].slice(since, token))
    return { status: 200, token, items: [...ids].flatMap(id => clone(lists[list].get(id) ?? [])) }
  }

  return {
    perform: request => {
      if (request.kind === 'create') return create(request)
      if (request.kind === 'write') return write(request)
      if (request.kind === 'changes') return changed(request)
      const item = holder(request.list, request.column, request.value)
      return item ? { status: 200, item: clone(item) } : { status: 404 }
    },
    items: list => [...lists[list].values()],
    steppedBack: () => steppedBack,
  }
}
