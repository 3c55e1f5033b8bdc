/**
 * What a commit changes in a record, path by path: `tasks/enter-sales/status` -> [before, after]. Lists whose items have
 * ids are compared by these, never as a whole; `#` holds their order when it changed. null stands for nothing there:
 * records hold no nulls.
 */
export type Paths = Record<string, [before: unknown, after: unknown]>

type Body = Record<string, unknown>
type Identified = { id: string }

const isBody = (value: unknown): value is Body => value !== null && typeof value === 'object' && !Array.isArray(value)

const hasIds = (value: unknown): value is (Body & Identified)[] =>
  Array.isArray(value) && value.every(item => isBody(item) && typeof item.id === 'string')

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
const plain = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~')

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const byId = (items: (Body & Identified)[]): Body => Object.fromEntries(items.map(item => [item.id, item]))

const idsOf = (items: Identified[]) => items.map(({ id }) => id)

/** The changes that lead from one to the other. */
export const diff = (before: unknown, after: unknown, path = ''): Paths => {
  if (before === after || isEqual(before, after)) return {}
  if (hasIds(before) && hasIds(after) && before.length + after.length > 0) {
    const order = isEqual(idsOf(before), idsOf(after)) ? {} : { [join(path, '#')]: [idsOf(before), idsOf(after)] }
    return { ...diffBodies(byId(before), byId(after), path), ...(order as Paths) } // a computed key loses the tuple
  }
  if (isBody(before) && isBody(after)) return diffBodies(before, after, path)
  return { [path]: [before ?? null, after ?? null] }
}

const join = (path: string, name: string) => (path === '' ? name : `${path}/${name}`)

const diffBodies = (before: Body, after: Body, path: string): Paths =>
  Object.assign(
    {},
    ...[...new Set([...Object.keys(before), ...Object.keys(after)])].map(name =>
      diff(before[name], after[name], join(path, escaped(name))),
    ),
  )

/** The same changes backwards. */
export const reversed = (paths: Paths): Paths =>
  Object.fromEntries(Object.entries(paths).map(([path, [before, after]]) => [path, [after, before]]))

/** The value after the changes. */
export const patched = (value: unknown, paths: Paths): unknown => {
  const root = { root: structuredClone(value) ?? null }
  const isOrder = ([path]: [string, unknown]) => path.endsWith('#')
  const all = Object.entries(paths)
  for (const [path, [, after]] of [...all.filter(each => !isOrder(each)), ...all.filter(isOrder)])
    set(root, path === '' ? ['root'] : ['root', ...path.split('/').map(plain)], structuredClone(after))
  return root.root
}

const set = (holder: Body, [name = '', ...rest]: string[], value: unknown): void => {
  const [next] = rest
  if (next === undefined) {
    if (value === null && name !== 'root') delete holder[name]
    else holder[name] = value
    return
  }
  const inner = holder[name]
  if (Array.isArray(inner)) holder[name] = setInList(inner, rest, value)
  else set((inner ?? {}) as Body, rest, value) // a path leads through bodies and lists alone
}

const setInList = (items: (Body & Identified)[], [id = '', ...rest]: string[], value: unknown) => {
  if (id === '#') return (value as string[]).map(each => items.find(item => item.id === each)).filter(Boolean) // `#` holds ids
  if (rest.length > 0) {
    const item = items.find(each => each.id === id)
    if (item) set(item, rest, value)
    return items
  }
  if (value === null) return items.filter(item => item.id !== id)
  const added = value as Body & Identified // an item of a list with ids
  return items.some(item => item.id === id) ? items.map(item => (item.id === id ? added : item)) : [...items, added]
}
