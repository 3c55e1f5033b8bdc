import { makeStyles, mergeClasses, SkeletonItem, ToggleButton, tokens } from '@fluentui/react-components'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    overflowX: 'auto',
    scrollbarWidth: 'none',
    padding: '6px 16px',
    [from.middle]: { padding: '2px', overflowX: 'visible', flexWrap: 'wrap', rowGap: '4px' },
  },
  flush: { padding: '6px 0', flexWrap: 'wrap', rowGap: '8px', [from.middle]: { padding: '0' } },
  chip: {
    flexShrink: 0,
    columnGap: '6px',
    minHeight: '32px',
    fontWeight: 'normal',
    [from.middle]: { minHeight: '24px' },
  },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  alarm: { color: tokens.colorStatusDangerForeground3 },
  bar: { width: '20px', height: '12px' },
})

export type Chip<Id extends string> = { id: Id; words: string; count?: number | undefined; alarm?: boolean }

type Props<Id extends string> = {
  label: string
  chips: Chip<Id>[]
  /** Counts are still to come. */
  pending?: boolean
  /** Within a form, whose edges it keeps. */
  flush?: boolean
  on: (id: Id) => boolean
  toggle: (id: Id) => void
}

/** Filters as chips with how many each would show; pressed once on, twice off. */
export const Chips = <Id extends string>({ label, chips, pending = false, flush = false, on, toggle }: Props<Id>) => {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame them
    <div role="group" aria-label={label} className={mergeClasses(styles.chips, flush && styles.flush)}>
      {chips.map(({ id, words, count, alarm }) => (
        <ToggleButton
          key={id}
          size="small"
          shape="circular"
          className={styles.chip}
          checked={on(id)}
          icon={flush && on(id) ? <Checkmark16Regular /> : null}
          onClick={() => toggle(id)}
        >
          {words}
          {pending && <SkeletonItem className={styles.bar} />}
          {count !== undefined && (
            <span className={mergeClasses(styles.count, alarm && count > 0 && !on(id) && styles.alarm)}>{count}</span>
          )}
        </ToggleButton>
      ))}
    </div>
  )
}
