import { mergeClasses } from '@fluentui/react-components'
import type { JobOnDay } from '@praxis/practice'
import { Link } from 'wouter'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { jobPath } from '../job-place.ts'
import { StageIcon, stageOf } from '../StageSign.tsx'
import { useMayMove } from '../status/use-row-waiting.tsx'
import type { DayMoves } from './use-day-moves.ts'
import { useMarkStyles } from './use-mark-styles.ts'

type Props = { row: JobOnDay; isLate: boolean; moves: DayMoves }

/** A job on its day: its stage and its client; dragged to another day it moves there. */
export const DayJob = ({ row, isLate, moves }: Props) => {
  const styles = useMarkStyles()
  const shared = useSharedStyles()
  const mayMove = useMayMove()
  const { clientName, name, status } = row
  const isOver = status === 'done' || status === 'cancelled'
  const words = `${clientName}, ${name}`
  return (
    <Link
      href={jobPath(row.key)}
      tabIndex={-1}
      data-job={row.key}
      className={mergeClasses(
        styles.mark,
        isLate && !isOver && styles.late,
        isOver && styles.quiet,
        moves.isGoing(row.key) && styles.going,
      )}
      draggable={!moves.isGoing(row.key) && mayMove(row)}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', words)
        moves.drag(row)
      }}
      onDragEnd={() => moves.drag(undefined)}
    >
      <StageIcon stage={stageOf(row)} />
      <Ellipsis text={words}>
        {clientName}
        <span className={shared.unseen}>, {name}</span>
      </Ellipsis>
      <HoldSign holds={row.holds} />
    </Link>
  )
}
