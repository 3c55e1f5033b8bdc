import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { from } from '#src/frame/use-width.ts'
import type { JobsState } from '../use-jobs.ts'
import { Lane } from './Lane.tsx'
import { lanesFor } from './lanes.ts'
import { useBoard } from './use-board.ts'
import { useMoving } from './use-moving.tsx'

const useStyles = makeStyles({
  board: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollSnapType: 'x mandatory',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [from.middle]: { columnGap: '16px', padding: '0 22px', scrollSnapType: 'none' },
  },
})

/** The firm's work by stage; a job is put elsewhere by dragging it, or by its menu. */
export const JobsBoard = ({ jobs, empty }: { jobs: JobsState; empty: ReactNode }) => {
  const styles = useStyles()
  const { input, answer, total } = jobs
  const lanes = useMemo(() => lanesFor(input.filter, input.stage), [input.filter, input.stage])
  const moving = useMoving()
  const board = useBoard(lanes, moving)
  if (answer && total === 0) return empty
  return (
    <div className={styles.board}>
      {lanes.map(stage => (
        <Lane key={stage} stage={stage} input={input} board={board} />
      ))}
      {moving.dialog}
    </div>
  )
}
