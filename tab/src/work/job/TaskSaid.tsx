import { makeStyles } from '@fluentui/react-components'
import type { TaskView } from '@praxis/practice'
import { useSay } from '#src/frame/use-say.ts'

const useStyles = makeStyles({ said: { margin: '12px 0 0', whiteSpace: 'pre-line' } })

/** What was said when it was finished and reviewed. */
export const TaskSaid = ({ task: { done, review, skipped } }: { task: TaskView }) => {
  const styles = useStyles()
  const say = useSay()
  return (
    <>
      {review?.outcome === 'returned' && (
        <p className={styles.said}>
          <b>{say.person(review.by)} sent it back</b> at {say.moment(review.at)}
          {review.note && `: ${review.note}`}
        </p>
      )}
      {done?.note && (
        <p className={styles.said}>
          <b>{say.person(done.by)}</b>: {done.note}
        </p>
      )}
      {review?.outcome === 'approved' && review.note && (
        <p className={styles.said}>
          <b>{say.person(review.by)}</b>: {review.note}
        </p>
      )}
      {skipped && <p className={styles.said}>Left out: {skipped.reason}</p>}
    </>
  )
}
