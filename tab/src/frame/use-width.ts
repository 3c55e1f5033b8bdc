import { useSyncExternalStore } from 'react'

/** `narrow` is a phone; the rail comes at 720, side columns at 1,024, names in the rail at 1,440. */
const steps = { middle: 720, wide: 1024, widest: 1440 } as const
export type Width = 'narrow' | keyof typeof steps

const queries = Object.values(steps).map(width => matchMedia(`(min-width: ${width}px)`))

const subscribe = (listener: () => void) => {
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

const read = (): Width => {
  const names = ['narrow', 'middle', 'wide', 'widest'] as const
  return names[queries.filter(({ matches }) => matches).length] ?? 'narrow'
}

export const useWidth = (): Width => useSyncExternalStore(subscribe, read)

export const useNarrow = (): boolean => useWidth() === 'narrow'

/** Whether there is room for side columns and for every column of a table. */
export const useRoomy = (): boolean => ['wide', 'widest'].includes(useWidth())

/** For styles: the widths for which they hold. Griffel sorts media queries by name, so two that meet must not overlap. */
export const from = {
  middleOnly: `@media (min-width: ${steps.middle}px) and (max-width: ${steps.wide - 0.02}px)`,
  middle: `@media (min-width: ${steps.middle}px)`,
  wide: `@media (min-width: ${steps.wide}px)`,
  widest: `@media (min-width: ${steps.widest}px)`,
} as const
