import { useState } from 'react'

/** Which rows of a list are ticked, by key. */
export const useSelection = <Key>(initial: Key[] = []) => {
  const [selected, setSelected] = useState<ReadonlySet<Key>>(() => new Set(initial))
  return {
    selected,
    has: (key: Key) => selected.has(key),
    toggle: (key: Key) =>
      setSelected(before => {
        const after = new Set(before)
        if (!after.delete(key)) after.add(key)
        return after
      }),
    add: (keys: Key[]) => setSelected(before => new Set([...before, ...keys])),
    clear: () => setSelected(new Set<Key>()),
  }
}
export type Selection<Key> = ReturnType<typeof useSelection<Key>>
