import { useNarrow } from './use-width.ts'

/** How a bar looks that stands above what a page shows: on a phone from edge to edge, its text above its buttons. */
export const useBarLook = () => {
  const narrow = useNarrow()
  return narrow
    ? ({
        layout: 'multiline',
        shape: 'square',
        style: { flexShrink: 0, borderLeftStyle: 'none', borderRightStyle: 'none' },
      } as const)
    : ({ layout: 'auto' } as const)
}
