import { useCallback, useEffect, useState } from 'preact/hooks'

const names = ['site', 'list', 'item', 'search'] as const

export type SharePointPlace = Record<(typeof names)[number], string>

const current = (): SharePointPlace => {
  const search = new URLSearchParams(location.search)
  const value = (name: (typeof names)[number]) => search.get(name) ?? ''
  return { site: value('site'), list: value('list'), item: value('item'), search: value('search') }
}

/** Which site, list and item are open, kept in the URL. */
export const usePlaceInSharePoint = () => {
  const [place, setPlace] = useState(current)
  useEffect(() => {
    const follow = () => setPlace(current())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((change: Partial<SharePointPlace>) => {
    const search = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries({ ...current(), ...change }))
      if (value) search.set(name, value)
      else search.delete(name)
    history.pushState(null, '', `${location.pathname}?${search}`)
    setPlace(current())
  }, [])
  return { place, go }
}
