import type { JobFilter, JobRow, JobStage } from '@praxis/practice'
import type { Stage } from '../StageSign.tsx'
import { stageOf } from '../StageSign.tsx'

const open: JobStage[] = ['planned', 'ready', 'in-progress', 'waiting', 'in-review']

/** The columns of the board: the stages of open work; of what is over, or of one stage, that alone when it is asked for. */
export const lanesFor = (filter: JobFilter | undefined, stage?: JobStage): JobStage[] =>
  stage ? [stage] : filter === 'done' ? ['done'] : open

/** A job on its way from one column to another. */
export type Moving = { row: JobRow; to: JobStage }

type Crossing = { coming: JobRow[]; going: number }

/** What a column shows more and less while jobs are on their way; `there` are those that its own list tells of. */
export const comingAndGoing = (moving: Moving[], lane: JobStage, there: JobRow[]): Crossing => {
  const isThere = ({ row }: Moving) => there.some(({ key }) => key === row.key)
  return {
    coming: moving.filter(each => each.to === lane && !isThere(each)).map(({ row }) => row),
    going: moving.filter(each => laneOf(each.row) === lane && each.to !== lane && isThere(each)).length,
  }
}

export const laneOf = ({ status, inReview }: Pick<JobRow, 'status' | 'inReview'>): Stage =>
  stageOf({ status, inReview })
