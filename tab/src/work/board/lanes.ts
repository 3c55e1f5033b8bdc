import type { JobFilter, JobRow, JobStage } from '@praxis/practice'
import type { Stage } from '../StageSign.tsx'
import { stageOf } from '../StageSign.tsx'

const open: JobStage[] = ['planned', 'ready', 'in-progress', 'waiting', 'in-review']

/** The columns of the board: the stages of open work; of what is over, or of one stage, that alone when it is asked for. */
export const lanesFor = (filter: JobFilter | undefined, stage?: JobStage): JobStage[] =>
  stage ? [stage] : filter === 'done' ? ['done'] : open

/** A job on its way from one column to another. */
export type Moving = { row: JobRow; to: JobStage }

/** What a column shows more and less while jobs are on their way. */
export const comingAndGoing = (moving: Moving[], lane: JobStage): { coming: JobRow[]; going: number } => ({
  coming: moving.filter(({ to }) => to === lane).map(({ row }) => row),
  going: moving.filter(({ row, to }) => laneOf(row) === lane && to !== lane).length,
})

export const laneOf = ({ status, inReview }: Pick<JobRow, 'status' | 'inReview'>): Stage =>
  stageOf({ status, inReview })
