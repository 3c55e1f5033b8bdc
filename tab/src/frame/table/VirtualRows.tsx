import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode, Ref } from 'react'
import { useEffect, useImperativeHandle, useRef } from 'react'
import type { RowMoves } from '#src/frame/use-row-keys.ts'

const useStyles = makeStyles({
  scroll: {
    overflowY: 'auto',
    overflowX: 'hidden',
    flexGrow: 1,
    minHeight: 0,
    padding: '0 16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  flush: { padding: '0' },
  sideways: { overflowX: 'auto' },
  rows: { position: 'relative' },
  row: { position: 'absolute', insetInlineStart: 0, insetInlineEnd: 0, top: 0 },
})

type Props = {
  count: number
  /** Of every row, or of each by its number. */
  height: number | ((index: number) => number)
  /** The row that stands there. */
  children: (index: number) => ReactNode
  head?: ReactNode
  /** What comes after the last row. */
  foot?: ReactNode
  /** Which rows are in sight. */
  onRange?: (first: number, last: number) => void
  moves?: Ref<RowMoves>
  /** Where the focus can stand: not on heads between rows, if there are any. */
  isRow?: (index: number) => boolean
  /** Rows that reach the edges, as on a phone. */
  flush?: boolean
  /** No narrower than that: with less room the rows are scrolled sideways. */
  minWidth?: string
  role: 'table' | 'list'
  label: string
}

const rowIndex = (element: Element | null): number =>
  Number(element?.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1)

const overscan = 12
const headHeight = 40

/** Which rows are drawn, and how the focus goes from one to the next, drawn or not. */
const useWindow = ({ count, height, head, onRange, moves, isRow = () => true }: Props) => {
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: index => (typeof height === 'number' ? height : height(index)),
    overscan,
    scrollPaddingStart: head ? headHeight : 0,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => onRange?.(first, last), [onRange, first, last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => virtual.measure(), [height, virtual])

  const focus = (index: number, tries = 3) => {
    const link = scroll.current?.querySelector<HTMLElement>(`[data-row="${index}"] [data-row-link]`)
    if (link) link.focus({ preventScroll: true })
    else if (tries > 0) requestAnimationFrame(() => focus(index, tries - 1))
  }
  const nextRow = (from: number, step: 1 | -1): number | undefined => {
    for (let index = from; index >= 0 && index < count; index += step) if (isRow(index)) return index
    return undefined
  }
  useImperativeHandle(moves, () => ({
    current: () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? undefined,
    to: step => {
      const at = rowIndex(document.activeElement)
      const wanted = at < 0 ? first : Math.min(count - 1, Math.max(0, at + step))
      const index = nextRow(wanted, step) ?? nextRow(wanted, step === 1 ? -1 : 1) ?? wanted
      virtual.scrollToIndex(index)
      focus(index)
    },
  }))
  return { scroll, items, total: virtual.getTotalSize() }
}

/** Thousands of rows of known heights, of which only those in sight are drawn. Each has `data-row` with its number. */
export const VirtualRows = (props: Props) => {
  const { count, children, head, foot, flush, minWidth, role, label, moves } = props
  const styles = useStyles()
  const { scroll, items, total } = useWindow(props)
  const isTable = role === 'table'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the count belongs to tables
    <div
      ref={scroll}
      role={role}
      aria-label={label}
      // Rows without a link of their own are scrolled by the arrow keys.
      {...(!moves && { tabIndex: 0 })}
      {...(isTable && { 'aria-rowcount': count + 1 })}
      className={mergeClasses(styles.scroll, flush && styles.flush, minWidth && styles.sideways)}
    >
      {head}
      <div role={isTable ? 'rowgroup' : 'presentation'} className={styles.rows} style={{ height: total, minWidth }}>
        {items.map(({ index, start, size, key }) => (
          <div
            key={key}
            role="presentation"
            className={styles.row}
            style={{ transform: `translateY(${start}px)`, height: size }}
          >
            {children(index)}
          </div>
        ))}
      </div>
      {foot}
    </div>
  )
}
