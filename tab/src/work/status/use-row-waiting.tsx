import type { JobRow } from '@praxis/practice'
import { leads } from '@praxis/practice'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useMe } from '#src/people/use-me.ts'
import type { JobsState } from '../use-jobs.ts'
import { WaitingDialog } from './WaitingDialog.tsx'

/** Whether I may put this job elsewhere: a manager any, others those they work on. */
export const useMayMove = () => {
  const { person } = useMe()
  const all = leads(person)
  return ({ people, status }: Pick<JobRow, 'people' | 'status'>) =>
    status !== 'cancelled' && (all || people.includes(person.key))
}

/** `w` says on whom the job waits whose row has the focus. */
export const useRowWaiting = ({ rowAt }: Pick<JobsState, 'rowAt'>, moves: Pick<RowMoves, 'current'>): ReactNode => {
  const mayMove = useMayMove()
  const [row, setRow] = useState<JobRow>()
  const open = () => {
    const found = rowAt(Number(moves.current()?.dataset.row ?? -1))
    if (found && found.status !== 'done' && mayMove(found)) setRow(found)
  }
  useKeys('Jobs', [{ keys: 'w', words: 'Waiting on…', run: open }])
  return row && <WaitingDialog key={row.key} job={row} close={() => setRow(undefined)} />
}
