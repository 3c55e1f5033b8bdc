import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CircleHint16Filled } from '@fluentui/react-icons/svg/circle-hint'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import type { DeadlineState } from '@praxis/practice'
import type { ComponentType } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { stateWords } from './deadline-words.ts'

const useStyles = makeStyles({
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  alarm: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
})

const signs: Record<DeadlineState, { Icon: ComponentType; tone?: 'alarm' | 'warning' | 'done' }> = {
  overdue: { Icon: ErrorCircle16Filled, tone: 'alarm' },
  due: { Icon: Circle16Regular },
  expected: { Icon: CircleHint16Filled },
  met: { Icon: CheckmarkCircle16Filled, tone: 'done' },
  'filed-late': { Icon: Warning16Filled, tone: 'warning' },
  closed: { Icon: SubtractCircle16Regular },
}

/** Where a deadline stands, as a sign; its word is there for those who do not see it. */
export const DeadlineSign = ({ state }: { state: DeadlineState }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { Icon, tone } = signs[state]
  return (
    <span className={mergeClasses(styles.icon, tone && styles[tone])}>
      <Icon />
      <span className={shared.unseen}>{stateWords[state]}</span>
    </span>
  )
}
