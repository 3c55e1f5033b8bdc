import type { BadgeProps as BadgeOwnProps } from '@fluentui/react-components'
import { Badge, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components'
import { Pin16Regular } from '@fluentui/react-icons/svg/pin'
import type { PlainDate } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import type { DueWords } from './say-due.ts'
import { sayDue } from './say-due.ts'

const useStyles = makeStyles({
  due: { display: 'flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap' },
  // A badge hangs out to the left, so that its words start on the line of the plain dates.
  hanging: { marginLeft: '-6px' },
  badge: { fontVariantNumeric: 'tabular-nums' },
  near: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  pin: { display: 'flex', color: tokens.colorNeutralForeground3 },
})

type BadgeProps = Omit<BadgeOwnProps, 'color'> & {
  tone: DueWords['tone']
  text: string
  hanging?: boolean
  statutory?: boolean
}

const DueBadge = ({ tone, text, hanging = false, statutory = false, ...rest }: BadgeProps) => {
  const styles = useStyles()
  return (
    <Badge
      appearance={statutory && tone === 'late' ? 'filled' : 'tint'}
      color={tone === 'late' ? 'danger' : 'warning'}
      className={mergeClasses(styles.badge, hanging && styles.hanging, tone === 'near' && styles.near)}
      {...rest}
    >
      {text}
    </Badge>
  )
}

type Props = {
  due: PlainDate
  pinned?: boolean
  /** Work that cannot begin yet: its date is no alarm. */
  quiet?: boolean
  /** At the right edge nothing hangs. */
  flush?: boolean
  /** Where there is room: the date as well as how late it is. */
  full?: boolean
  /** Set by law: that it is late is the loudest thing on the screen. */
  statutory?: boolean
  /** Where there is little room: a plain date without its weekday. */
  close?: boolean
}

/** When something is due: late and near days as badges, later ones as plain dates, a pin where it was set by hand. */
export const Due = ({
  due,
  pinned = false,
  quiet = false,
  flush = false,
  full = false,
  statutory = false,
  close = false,
}: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { myToday } = useMe()
  const { host } = useService()
  const say = useSay()
  const { text, tone } = sayDue(due, myToday, host.locale)
  return (
    <span className={styles.due}>
      {tone === 'plain' || quiet ? (
        <span className={mergeClasses(shared.tabular, quiet && styles.quiet)}>
          {close ? say.shortDate(due) : quiet ? say.date(due) : text}
        </span>
      ) : full ? (
        <>
          <span className={shared.tabular}>{say.date(due)}</span>
          <DueBadge tone={tone} text={text} statutory={statutory} />
        </>
      ) : (
        <Tooltip content={say.date(due)} relationship="description">
          <DueBadge tone={tone} text={text} hanging={!flush} statutory={statutory} />
        </Tooltip>
      )}
      {pinned && (
        <Tooltip content="Set by hand" relationship="label">
          <span role="img" className={styles.pin}>
            <Pin16Regular />
          </span>
        </Tooltip>
      )}
    </span>
  )
}
