/** A step as a file speaks of it. */
export type NamedStep = { id: string; title: string; number?: string }

const folded = (text: string) => text.trim().toLowerCase()

/** How other rows name a step: by its title, or `#` and its id where the title alone would not tell. */
export const nameIn = (steps: NamedStep[], id: string): string => {
  const title = steps.find(step => step.id === id)?.title ?? ''
  const alike = steps.filter(step => folded(step.title) === folded(title)).length
  return title === '' || alike > 1 || /^#|[\n\r\u2028\u2029]/.test(title) ? `#${id}` : title
}

export type Meant = { id: string } | { why: 'unknown-step' | 'ambiguous-step' }

/** The step that is meant by a name: its title, `#` and its id, its number, or its place in the file. */
export const stepMeant = (steps: NamedStep[], name: string): Meant => {
  const byId = steps.find(({ id }) => `#${id}` === name)
  if (byId) return byId
  const titled = steps.filter(({ title }) => folded(title) === folded(name))
  const [only] = titled
  if (only) return titled.length > 1 ? { why: 'ambiguous-step' } : only
  const numbered = steps.find(({ number }) => number === name)
  const place = steps.some(({ number }) => number) || !/^\d{1,3}$/.test(name) ? undefined : steps[Number(name) - 1]
  return numbered ?? place ?? steps.find(({ id }) => id === name) ?? { why: 'unknown-step' }
}

/** The id of the one step that a name means, if it means one. */
export const idMeant =
  (steps: NamedStep[]) =>
  (name: string): string | undefined => {
    const meant = stepMeant(steps, name)
    return 'id' in meant ? meant.id : undefined
  }

/** One step that is waited for, in a line of its own: `“Enter sales” and 1 working day`. */
export const sayAfter = (name: string, lag: number): string =>
  `“${name}”${lag > 0 ? ` and ${lag} working ${lag === 1 ? 'day' : 'days'}` : ''}`

/** The names and lags that a cell says: lines as above, or names alone, apart by semicolons or, as numbers, by commas. */
export const readAfter = (cell: string): { name: string; lag: number }[] =>
  cell.split(/\r?\n/).flatMap(line => {
    const [, name, lag] = line.trim().match(/^[“"](.+)[”"](?: and (\d{1,3}) working days?)?$/) ?? []
    if (name) return [{ name, lag: Math.min(60, Number(lag ?? 0)) }]
    const parts = /^[\d\s,;]+$/.test(line) ? line.split(/[,;]/) : line.split(';')
    return parts.flatMap(part => (part.trim() ? [{ name: part.trim(), lag: 0 }] : []))
  })
