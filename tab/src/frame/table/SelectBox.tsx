import { Checkbox, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  // Fluent's box has a margin of 8 around it, which the cell does not need.
  box: { margin: '-8px' },
  cell: { display: 'flex' },
})

type Props = { label: string; checked: boolean | 'mixed'; onChange: () => void }

/** A box to tick a row, or all rows. */
export const SelectBox = ({ label, checked, onChange }: Props) => {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click on the box does not open the row
    <span className={styles.cell} onClick={event => event.stopPropagation()}>
      <Checkbox className={styles.box} aria-label={label} checked={checked} onChange={onChange} />
    </span>
  )
}
