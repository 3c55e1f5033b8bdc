import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { useSay } from '#src/frame/use-say.ts'
import type { GridCell } from '../grid-rows.ts'

const useStyles = makeStyles({
  value: {
    height: '44px',
    padding: '0 8px',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  running: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  late: { textDecorationLine: 'underline', textDecorationStyle: 'dotted' },
  field: { minWidth: 0, width: '72px', '& input': { textAlign: 'right' } },
  // Below the row, also below what stands after it.
  why: {
    order: 1,
    gridColumn: '1 / -1',
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    paddingBottom: '8px',
  },
})

type Filling = {
  /** Fills the row's day in, or says why not. */
  fill: (text: string) => string | undefined
  open: () => void
}

const useRefused = (cell: GridCell): string | undefined => {
  const say = useSay()
  const { edit } = cell
  if (edit?.state !== 'refused' || !edit.refusal) return undefined
  return edit.refusal === 'several' ? 'There are several entries by now. Open them.' : say.refusal(edit.refusal)
}

/** A row's time of the day: tapped it becomes a field, or opens its entries where it has several. */
export const DayValue = ({
  cell,
  timer,
  label,
  fill,
  open,
}: { cell: GridCell; timer: number; label: string } & Filling) => {
  const styles = useStyles()
  const [text, setText] = useState<string>()
  const [why, setWhy] = useState<string>()
  const refused = useRefused(cell)
  const minutes = cell.minutes + (cell.running ? timer : 0)
  const leave = () => {
    if (text === undefined) return
    const wrong = fill(text)
    setWhy(wrong)
    if (!wrong) setText(undefined)
  }
  const wrong = why ?? refused
  return (
    <>
      {text === undefined ? (
        <button
          type="button"
          aria-label={`${label}: ${minutes > 0 ? sayMinutes(minutes) : 'empty'}`}
          className={mergeClasses(
            styles.value,
            cell.running && styles.running,
            cell.edit?.state === 'late' && styles.late,
          )}
          onClick={() => (cell.entries.length > 1 ? open() : setText(cell.minutes > 0 ? sayMinutes(cell.minutes) : ''))}
        >
          {minutes > 0 ? sayMinutes(minutes) : '–'}
          {cell.entries.length > 1 && ' •'}
        </button>
      ) : (
        <Input
          className={styles.field}
          inputMode="decimal"
          aria-label={label}
          aria-invalid={wrong !== undefined}
          autoFocus
          value={text}
          onChange={(_, { value }) => {
            setWhy(undefined)
            setText(value)
          }}
          onBlur={leave}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave()
            if (key === 'Escape') setText(undefined)
          }}
        />
      )}
      {wrong && (
        <span role="alert" className={styles.why}>
          {wrong}
        </span>
      )}
    </>
  )
}
