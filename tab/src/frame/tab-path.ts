import type { PlaceId } from './places.ts'

const roots: Record<PlaceId, string> = {
  home: '/',
  jobs: '/jobs',
  clients: '/clients',
  time: '/time',
  templates: '/templates',
  settings: '/settings',
}

const isPlace = (page: string): page is PlaceId => Object.hasOwn(roots, page)

/** The tab's own path for where the host wants it to be: its page's id, and the path below it. */
export const tabPath = ({ page, path }: { page: string; path: string }): string | undefined => {
  const below = path.replace(/^[\\/\s]+/, '')
  if (below.startsWith('week/')) return `/time/${below.slice('week/'.length)}`
  if (below) return `/${below}`
  return isPlace(page) ? roots[page] : undefined
}
