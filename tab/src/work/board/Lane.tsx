import { Button, makeStyles, mergeClasses, SkeletonItem, tokens } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { JobStage } from '@praxis/practice'
import type { DragEvent } from 'react'
import { useState } from 'react'
import { Failure } from '#src/frame/Failure.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { usePages } from '#src/service/use-pages.ts'
import type { JobsInput } from '../jobs-list.ts'
import { StageIcon, stageWords } from '../StageSign.tsx'
import { JobCard } from './JobCard.tsx'
import { comingAndGoing, laneOf } from './lanes.ts'
import type { BoardState } from './use-board.ts'

const cardHeight = 120

const useStyles = makeStyles({
  lane: {
    display: 'flex',
    flexDirection: 'column',
    flex: '0 0 100%',
    minWidth: 0,
    minHeight: 0,
    boxSizing: 'border-box',
    padding: '0 14px',
    scrollSnapAlign: 'start',
    borderRadius: tokens.borderRadiusMedium,
    [from.middle]: { flex: '1 1 0', padding: '0', minWidth: '168px' },
  },
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '2px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '44px',
    padding: '0 2px',
    flexShrink: 0,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  beside: { marginLeft: 'auto', display: 'flex', alignItems: 'center' },
  touch: { minWidth: '44px', minHeight: '44px' },
  cards: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  bars: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  bar: { height: '112px' },
  none: { padding: '0 2px' },
})

type Props = { stage: JobStage; input: JobsInput; board: BoardState }

const scrollTo = (lane: JobStage | undefined) =>
  document.querySelector(`[data-lane="${lane}"]`)?.scrollIntoView({ inline: 'start', block: 'nearest' })

/** On a phone, where one column is seen at a time: which it is, and the ones beside it. */
const Beside = ({ stage, lanes }: { stage: JobStage; lanes: JobStage[] }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const at = lanes.indexOf(stage)
  const before = lanes[at - 1]
  const after = lanes[at + 1]
  return (
    <span className={styles.beside}>
      <span className={mergeClasses(shared.caption, shared.tabular)}>
        {at + 1} of {lanes.length}
      </span>
      <Button
        appearance="transparent"
        className={styles.touch}
        icon={<ChevronLeft20Regular />}
        aria-label={before ? `To ${stageWords[before]}` : 'No column before'}
        disabledFocusable={!before}
        onClick={() => scrollTo(before)}
      />
      <Button
        appearance="transparent"
        className={styles.touch}
        icon={<ChevronRight20Regular />}
        aria-label={after ? `To ${stageWords[after]}` : 'No column after'}
        disabledFocusable={!after}
        onClick={() => scrollTo(after)}
      />
    </span>
  )
}

/** A job dragged from another column can be dropped here. */
const useDropping = ({ stage, board }: Pick<Props, 'stage' | 'board'>) => {
  const [over, setOver] = useState(false)
  const { dragged } = board
  const takes = dragged !== undefined && laneOf(dragged) !== stage
  const onDragOver = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (takes) board.put(dragged, stage)
    board.drag(undefined)
  }
  return { isOver: over && takes, dropping: { onDragOver, onDragLeave, onDrop } }
}

const Cards = ({ stage, input, board, pages }: Props & { pages: ReturnType<typeof usePages<'jobs'>> }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { coming } = comingAndGoing(board.moving, stage, pages.rows())
  const { total, rowAt, onRange, isPending, error, retry, answer } = pages
  if (error && !answer) return <Failure what="These jobs could not be loaded." error={error} retry={retry} />
  if (isPending)
    return (
      <div className={styles.bars}>
        {[1, 2, 3].map(bar => (
          <SkeletonItem key={bar} className={styles.bar} />
        ))}
      </div>
    )
  const count = coming.length + total
  if (count === 0) return <span className={mergeClasses(shared.caption, styles.none)}>No jobs here.</span>
  return (
    <VirtualRows
      role="list"
      label={`${stageWords[stage]}, ${count} ${count === 1 ? 'job' : 'jobs'}`}
      count={count}
      height={cardHeight}
      onRange={onRange}
      moves={board.movesOf(stage)}
      flush
    >
      {at => {
        const row = coming[at] ?? rowAt(at - coming.length)
        return row && <JobCard row={row} at={at} stage={stage} list={input} board={board} />
      }}
    </VirtualRows>
  )
}

/** One stage: how many jobs stand there, and their cards, asked for as they come into sight. */
export const Lane = ({ stage, input, board }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const pages = usePages('jobs', { ...input, stage })
  const { isOver, dropping } = useDropping({ stage, board })
  const { coming, going } = comingAndGoing(board.moving, stage, pages.rows())
  return (
    <section
      aria-label={stageWords[stage]}
      data-lane={stage}
      className={mergeClasses(styles.lane, isOver && styles.over)}
      {...dropping}
    >
      <div className={styles.head}>
        <StageIcon stage={stage} />
        <h2 className={styles.name}>{stageWords[stage]}</h2>
        {pages.answer && (
          <span className={mergeClasses(shared.aside, shared.tabular)}>{pages.total + coming.length - going}</span>
        )}
        {narrow && board.lanes.length > 1 && <Beside stage={stage} lanes={board.lanes} />}
      </div>
      <div className={styles.cards}>
        <Cards stage={stage} input={input} board={board} pages={pages} />
      </div>
    </section>
  )
}
