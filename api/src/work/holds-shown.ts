import type { HoldMark, JobStatus } from '@praxis/practice'
import { toCome } from '@praxis/practice'

/** The holds of a job and of its client as the tables hold them. */
export type Holding = { holds: string | null; client_holds: string | null }

const read = (holds: string | null): HoldMark[] => (holds ? (JSON.parse(holds) as HoldMark[]) : []) // as they were indexed

/** Those that stand in the way of what is still to come on the job; nothing where none does. */
export const holdsShown = (status: JobStatus, { holds, client_holds: ofClient }: Holding): { holds?: HoldMark[] } => {
  if (!holds && !ofClient) return {}
  const shown = toCome({ status }, [...read(ofClient), ...read(holds)])
  return shown.length > 0 ? { holds: shown } : {}
}
