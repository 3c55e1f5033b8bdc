import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Building20Regular } from '@fluentui/react-icons/svg/building'
import { PersonQuestionMark20Regular } from '@fluentui/react-icons/svg/person-question-mark'
import type { Waiting } from '@praxis/practice'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useMe } from '#src/people/use-me.ts'
import { sayWaiting } from './say-waiting.ts'

const useStyles = makeStyles({
  sign: { display: 'flex', alignItems: 'center', columnGap: '6px', minWidth: 0 },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  days: { flexShrink: 0, whiteSpace: 'nowrap' },
})

/** On whom a job waits, in the words of a row. */
export const useWaitingWords = () => {
  const { myToday } = useMe()
  const { firstName } = useSay()
  return (waiting: Waiting) => sayWaiting(waiting, myToday, firstName)
}

export const WhomIcon = ({ on }: Pick<Waiting, 'on'>) => {
  const styles = useStyles()
  if (on.kind === 'colleague') return <PersonAvatar person={on.person} />
  return (
    <span className={styles.icon}>
      {on.kind === 'client' ? <Building20Regular /> : <PersonQuestionMark20Regular />}
    </span>
  )
}

/** On whom a job waits, and how many days. */
export const WaitingSign = ({ waiting }: { waiting: Waiting | undefined }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const words = useWaitingWords()
  if (!waiting) return <span className={shared.aside}>–</span>
  const { whom, days } = words(waiting)
  return (
    <span className={styles.sign}>
      <WhomIcon on={waiting.on} />
      <Ellipsis text={whom} />
      <span className={mergeClasses(styles.days, shared.aside, shared.tabular)}>{days} d</span>
    </span>
  )
}
