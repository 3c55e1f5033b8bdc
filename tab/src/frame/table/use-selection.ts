import { useRef, useState } from 'react'

/** Which rows of a list are ticked, by key. */
export const useSelection = <Key>(initial: Key[] = []) => {
  const [selected, setSelected] = useState<ReadonlySet<Key>>(() => new Set(initial))
  const last = useRef<Key>(undefined)
  const add = (keys: Key[]) => setSelected(before => new Set([...before, ...keys]))
  return {
    selected,
    has: (key: Key) => selected.has(key),
    toggle: (key: Key) => {
      last.current = key
      setSelected(before => {
        const after = new Set(before)
        if (!after.delete(key)) after.add(key)
        return after
      })
    },
    add,
    /** Ticks all from the row that was ticked last to this one, of the rows as they stand. */
    addTo: (key: Key, rows: Key[]) => {
      const ends = [rows.indexOf(last.current ?? key), rows.indexOf(key)].toSorted((a, b) => a - b)
      const [from = 0, to = 0] = ends
      add(from < 0 ? [key] : rows.slice(from, to + 1))
      last.current = key
    },
    clear: () => setSelected(new Set<Key>()),
  }
}
export type Selection<Key> = ReturnType<typeof useSelection<Key>>
