const longest = 24

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const shorten = (segment: string) => (segment.length > longest ? `${segment.slice(0, 12)}…` : segment)

/** A recorded address as people read it: ids that have a name are written by name, other long ids are cut. */
export const readableUrl = (url: string, names: ReadonlyMap<string, string>): string => {
  const [path = '', query] = decoded(url).split(/\?(.*)/s)
  const readable = path
    .split('/')
    .map(segment => names.get(segment) ?? shorten(segment))
    .join('/')
  return query ? `${readable}?${query}` : readable
}
