const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)

/** An id for something by its name, which is then taken; `otherwise` where the name has no letters. */
export const freeId = (name: string, taken: Set<string>, otherwise: string): string => {
  const slug = slugOf(name) || otherwise
  let id = slug
  for (let n = 2; taken.has(id); n += 1) id = `${slug}-${n}`
  taken.add(id)
  return id
}
