/** A name as an id: `Annual accounts` -> `annual-accounts`; letters that ids do not know fall away. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '')

/** An id after a name that none of those has. */
export const freeId = (name: string, taken: string[], otherwise: string): string => {
  const wanted = slugOf(name) || otherwise
  const tries = [wanted, ...Array.from({ length: taken.length + 1 }, (_, n) => `${wanted}-${n + 2}`)]
  return tries.find(id => !taken.includes(id)) ?? wanted
}
