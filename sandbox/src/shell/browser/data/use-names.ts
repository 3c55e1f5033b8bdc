import { useEffect, useState } from 'preact/hooks'
import { loadSites } from './load-sites.ts'

/** What the ids of sites and lists are called; read anew when there are exchanges about others. */
export const useNames = (trigger: number): ReadonlyMap<string, string> => {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: more exchanges may speak of more lists
  useEffect(() => {
    void loadSites()
      .then(sites =>
        sites.flatMap(({ site, lists }) => [
          [site.id, site.name] as const,
          ...lists.map(list => [list.id, list.name] as const),
        ]),
      )
      .then(found => setNames(new Map(found)))
      .catch(() => undefined)
  }, [trigger])
  return names
}
