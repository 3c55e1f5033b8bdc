import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'

const useStyles = makeStyles({
  input: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '0 12px 0 4px',
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    zIndex: 2,
  },
  wrong: {
    borderTopColor: tokens.colorStatusDangerBorder2,
    borderRightColor: tokens.colorStatusDangerBorder2,
    borderBottomColor: tokens.colorStatusDangerBorder2,
    borderLeftColor: tokens.colorStatusDangerBorder2,
  },
})

export const useWhyStyles = makeStyles({
  why: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 3,
    width: 'max-content',
    maxWidth: '280px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    whiteSpace: 'normal',
  },
})

type Props = {
  label: string
  text: string
  /** Typing began afresh: arrows leave the cell, as in a spreadsheet. */
  fresh: boolean
  /** Takes the text, or says why not. */
  fill: (text: string, leaving: boolean) => string | undefined
  after: (key: string, back: boolean) => void
  cancel: () => void
}

const leaves = ['Enter', 'Tab']
const leavesFresh = [...leaves, 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

/** The field in a cell that is being typed in. */
export const CellEditor = ({ label, text: initial, fresh, fill, after, cancel }: Props) => {
  const styles = useStyles()
  const whyStyles = useWhyStyles()
  const [text, setText] = useState(initial)
  const [why, setWhy] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const over = useRef(false)
  const id = useId()
  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(initial.length, initial.length)
  }, [initial])

  const leave = (key: string, back: boolean) => {
    const wrong = fill(text, false)
    setWhy(wrong)
    if (wrong) return
    over.current = true
    after(key, back)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') {
      over.current = true
      cancel()
    } else if ((fresh ? leavesFresh : leaves).includes(event.key)) {
      event.preventDefault()
      leave(event.key, event.shiftKey)
    }
  }
  return (
    <>
      <input
        ref={input}
        className={mergeClasses(styles.input, why && styles.wrong)}
        aria-label={label}
        aria-invalid={why !== undefined}
        aria-describedby={why ? id : undefined}
        value={text}
        onChange={({ target }) => {
          setWhy(undefined)
          setText(target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!over.current) fill(text, true)
        }}
      />
      {why && (
        <span id={id} role="alert" className={whyStyles.why}>
          {why}
        </span>
      )}
    </>
  )
}
