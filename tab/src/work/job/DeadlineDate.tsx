import type { DeadlineView, JobPage } from '@praxis/practice'
import { daysLate } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { Due } from '../Due.tsx'
import { WhyDate } from './WhyDate.tsx'

type Props = { job: Pick<JobPage, 'status'>; deadline: DeadlineView; full?: boolean }

const filedWords = (filed: string, late: number): string =>
  late === 0 ? `filed ${filed}, on time` : `filed ${filed}, ${late === 1 ? '1 day' : `${late} days`} late`

/** A statutory deadline: its day, how near it is or when it was filed, and why it is on that day. */
export const DeadlineDate = ({ job, deadline, full = false }: Props) => {
  const shared = useSharedStyles()
  const say = useSay()
  const { why, filed, name } = deadline
  const isOver = filed !== undefined || job.status === 'done' || job.status === 'cancelled'
  return (
    <>
      {isOver ? (
        <span className={shared.tabular}>{say.date(why.date)}</span>
      ) : (
        <Due due={why.date} full={full} flush statutory />
      )}
      <WhyDate why={why} what={name} />
      {filed && <span className={shared.caption}>{filedWords(say.date(filed), daysLate(why.date, filed))}</span>}
    </>
  )
}
