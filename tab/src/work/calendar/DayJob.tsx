import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { JobOnDay } from '@praxis/practice'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { rowFills } from '#src/frame/row-fills.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { jobPath } from '../job-place.ts'
import { StageIcon, stageOf } from '../StageSign.tsx'
import { useMayMove } from '../status/use-row-waiting.tsx'
import type { DayMoves } from './use-day-moves.ts'

const useStyles = makeStyles({
  job: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    height: '24px',
    boxSizing: 'border-box',
    padding: '0 6px 0 4px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: 'none',
    '&:hover': { backgroundColor: rowFills.hover },
  },
  late: { color: tokens.colorStatusDangerForeground3 },
  over: { color: tokens.colorNeutralForeground3 },
  going: { opacity: 0.5 },
})

type Props = { row: JobOnDay; isLate: boolean; moves: DayMoves }

/** A job on its day: its stage and its client; dragged to another day it moves there. */
export const DayJob = ({ row, isLate, moves }: Props) => {
  const styles = useStyles()
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
        styles.job,
        isLate && !isOver && styles.late,
        isOver && styles.over,
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
    </Link>
  )
}
