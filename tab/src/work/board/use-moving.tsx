import type { JobKey, JobRow, JobStage } from '@praxis/practice'
import { useEffect, useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import type { Came } from '#src/service/acts.ts'
import { WaitingDialog } from '../status/WaitingDialog.tsx'
import type { Moving } from './lanes.ts'
import { laneOf } from './lanes.ts'

/** Focuses a job's card where it stands now, if it is in sight. */
const focusCard = (job: JobKey) =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-job="${job}"]:not([data-going]) [data-row-link]`)?.focus(),
  )

/**
 * Moves jobs from column to column by their commands. What is on its way shows where it goes; refused it is back where it
 * was, and the reason is said. Waiting asks on whom.
 */
export const useMoving = () => {
  const act = useAct()
  const [moving, setMoving] = useState<Moving[]>([])
  const [waits, setWaits] = useState<JobRow>()

  const [landed, setLanded] = useState<JobKey>()

  // Once it is drawn where it stands now, not where it was on its way.
  useEffect(() => {
    if (landed) focusCard(landed)
    setLanded(undefined)
  }, [landed])

  const follow = async (row: JobRow, to: JobStage, came: Promise<Came>) => {
    setMoving(before => [...before, { row, to }])
    await came
    setMoving(before => before.filter(each => each.row.key !== row.key))
    setLanded(row.key)
  }
  const put = (row: JobRow, to: JobStage) => {
    if (laneOf(row) === to) return
    if (to === 'waiting') setWaits(row)
    else void follow(row, to, act('set-status', { job: row.key, status: to }))
  }
  const dialog = waits && (
    <WaitingDialog job={waits} close={() => setWaits(undefined)} given={came => void follow(waits, 'waiting', came)} />
  )
  return { moving, put, wait: setWaits, dialog }
}
export type MovingState = ReturnType<typeof useMoving>
