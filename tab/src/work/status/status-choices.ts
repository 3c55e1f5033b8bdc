import type { JobPage, PrimaryStatus, SubStatus } from '@praxis/practice'
import { primaryStatus } from '@praxis/practice'

/** One thing to choose in the menu of statuses: a status, or one of the firm's own below it. */
export type StatusChoice = { id: string; status: PrimaryStatus; sub?: SubStatus }

type Job = Pick<JobPage, 'status' | 'moves' | 'may'>

const isOffered = ({ status, moves, may }: Job, to: PrimaryStatus): boolean =>
  to === status || moves.includes(to) || (to === 'waiting' && may.includes('set-waiting'))

/** Where a person can put the job now, where it stands among it. */
export const statusChoices = (job: Job, subStatuses: SubStatus[]): StatusChoice[] =>
  primaryStatus.options
    .filter(status => isOffered(job, status))
    .flatMap((status): StatusChoice[] => [
      { id: status, status },
      ...subStatuses.filter(({ of }) => of === status).map(sub => ({ id: `${status} ${sub.id}`, status, sub })),
    ])

export const chosenOf = ({ status, subStatus }: Pick<JobPage, 'status' | 'subStatus'>): string =>
  subStatus ? `${status} ${subStatus.id}` : status
