import { makeStyles, mergeClasses, ProgressBar, Tooltip, tokens } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'

const useStyles = makeStyles({
  budget: { display: 'flex', alignItems: 'center', columnGap: '8px', width: '100%' },
  bar: { width: '40px', flexShrink: 0 },
  calm: { '& .fui-ProgressBar__bar': { backgroundColor: tokens.colorNeutralForeground3 } },
  over: { '& .fui-ProgressBar__bar': { backgroundColor: tokens.colorStatusDangerForeground3 } },
  number: { marginLeft: 'auto' },
})

type Props = {
  worked: number
  planned: number
  withTimes?: boolean
  /** Where there is little room: the share alone. */
  close?: boolean
}

/** Minutes worked of those planned: no alarm below the whole, the number in red above it. */
export const Budget = ({ worked, planned, withTimes = false, close = false }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  if (planned === 0) return <span className={mergeClasses(shared.aside, styles.number)}>–</span>
  const share = Math.round((worked / planned) * 100)
  const words = `${sayMinutes(worked)} of ${sayMinutes(planned)}`
  const over = share > 100
  const bar = (
    <ProgressBar
      aria-label={words}
      thickness="large"
      className={mergeClasses(styles.bar, over ? styles.over : styles.calm)}
      value={Math.min(1, worked / planned)}
    />
  )
  if (withTimes)
    return (
      <span className={styles.budget}>
        <span className={mergeClasses(shared.tabular, over && shared.danger)}>{sayMinutes(worked)}</span>
        <span className={shared.aside}>of {sayMinutes(planned)}</span>
        {bar}
      </span>
    )
  return (
    <Tooltip content={words} relationship="inaccessible">
      <span className={styles.budget}>
        {!close && bar}
        <span className={mergeClasses(styles.number, shared.number, over && shared.danger)}>{share}%</span>
      </span>
    </Tooltip>
  )
}
