import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components'
import { Prohibited16Regular } from '@fluentui/react-icons/svg/prohibited'
import type { HoldMark } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { heldWords } from './hold-words.ts'

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    flexShrink: 0,
    alignSelf: 'center',
    marginLeft: '6px',
    color: tokens.colorNeutralForeground2,
  },
  blocks: { color: tokens.colorStatusDangerForeground3 },
})

/** Says in a row that it is on hold, and why. */
export const HoldSign = ({ holds }: { holds: HoldMark[] | undefined }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  if (!holds || holds.length === 0) return null
  const words = heldWords(holds)
  const blocks = holds.some(({ strength }) => strength === 'blocks')
  return (
    <Tooltip content={words} relationship="inaccessible">
      <span className={mergeClasses(styles.sign, blocks && styles.blocks)}>
        <Prohibited16Regular />
        <span className={shared.unseen}>, {words}</span>
      </span>
    </Tooltip>
  )
}
