import { makeStyles } from '@fluentui/react-components'
import type { TaskView } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { approvedByWords } from './task-words.ts'

const useStyles = makeStyles({ said: { margin: '12px 0 0', overflowWrap: 'anywhere' } })

const isLink = (text: string): boolean => /^https:\/\/\S+$/.test(text)

/** How far a filing is: signed off, approved by the client, filed. */
export const TaskFiling = ({ task: { filing, review } }: { task: TaskView }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  if (!filing) return null
  const { signedOff, approval, filed } = filing
  return (
    <>
      {signedOff && review && (
        <p className={styles.said}>
          <b>Signed off</b> by {say.person(review.by)} at {say.moment(review.at)}
        </p>
      )}
      {approval && (
        <p className={styles.said}>
          <b>Approved by {approval.who}</b> on {say.date(approval.on)}, {approvedByWords[approval.how].toLowerCase()};{' '}
          recorded by {say.person(approval.by)}
        </p>
      )}
      {filed && (
        <p className={styles.said}>
          <b>Filed {say.date(filed.on)}</b>, reference {filed.reference}
          {filed.paper && (
            <>
              {', '}
              {isLink(filed.paper) ? (
                <a className={shared.link} href={filed.paper} target="_blank" rel="noreferrer">
                  the paper
                </a>
              ) : (
                filed.paper
              )}
            </>
          )}
        </p>
      )}
    </>
  )
}
