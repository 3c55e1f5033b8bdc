import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import type { Span } from './span.ts'
import { barOf } from './span.ts'

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: '50%',
    transform: 'translateY(-50%)',
    minWidth: '6px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  job: { height: '16px' },
  task: { height: '12px' },
  moving: { ...borderOf(tokens.colorBrandStroke1), backgroundColor: tokens.colorBrandBackground2 },
  late: {
    ...borderOf(tokens.colorStatusDangerBorder2),
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  over: { ...borderOf(tokens.colorStatusSuccessBorder2), backgroundColor: tokens.colorStatusSuccessBackground1 },
  done: { display: 'block', height: '100%', backgroundColor: tokens.colorNeutralStrokeAccessible },
  doneMoving: { backgroundColor: tokens.colorCompoundBrandBackground },
  doneLate: { backgroundColor: tokens.colorStatusDangerBackground2 },
  doneOver: { backgroundColor: tokens.colorStatusSuccessBackground2 },
  beyond: { position: 'absolute', top: '50%', transform: 'translateY(-50%)' },
  before: { left: '8px' },
  after: { right: '8px' },
})

function borderOf(color: string) {
  return { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color }
}

export type Tone = 'moving' | 'late' | 'over' | 'quiet'

type Props = {
  span: Span
  start: PlainDate
  due: PlainDate
  tone: Tone
  /** How much of it is done, from 0 to 1. */
  done?: number
  kind: 'job' | 'task'
}

const doneStyles = { moving: 'doneMoving', late: 'doneLate', over: 'doneOver' } as const

/** From start to due, as far as it is done; out of sight it says when it is. */
export const BarOfTime = ({ span, start, due, tone, done = 0, kind }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const bar = barOf(span, start, due)
  if ('beyond' in bar)
    return (
      <span className={mergeClasses(shared.caption, shared.tabular, styles.beyond, styles[bar.beyond])}>
        {bar.beyond === 'before' ? `‹ ${say.date(due)}` : `${say.date(start)} ›`}
      </span>
    )
  return (
    <span
      className={mergeClasses(styles.bar, styles[kind], tone !== 'quiet' && styles[tone])}
      style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
    >
      <span
        className={mergeClasses(styles.done, tone !== 'quiet' && styles[doneStyles[tone]])}
        style={{ width: `${Math.round(done * 100)}%` }}
      />
    </span>
  )
}
