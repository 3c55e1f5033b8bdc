import type { JobRow, JobStage } from '@praxis/practice'
import { useRef, useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useRowKeys } from '#src/frame/use-row-keys.ts'
import type { MovingState } from './use-moving.tsx'

const focused = (): HTMLElement | undefined => document.activeElement?.closest<HTMLElement>('[data-job]') ?? undefined

const cardIn = (lane: JobStage, row: string): HTMLElement | null => {
  const inLane = `[data-lane="${lane}"]`
  return (
    document.querySelector<HTMLElement>(`${inLane} [data-row="${row}"] [data-row-link]`) ??
    document.querySelector<HTMLElement>(`${inLane} [data-row-link]`)
  )
}

/** The board's keys: along a column, from column to column, and moving the job in focus. */
const useBoardKeys = (lanes: JobStage[], moves: Map<JobStage, RowMoves>) => {
  const laneAt = (): JobStage | undefined => {
    const name = document.activeElement?.closest<HTMLElement>('[data-lane]')?.dataset.lane
    return lanes.find(lane => lane === name)
  }
  const to = (step: 1 | -1) => {
    const lane = laneAt() ?? lanes.find(each => cardIn(each, '0'))
    if (lane) moves.get(lane)?.to(step)
  }
  const across = (step: 1 | -1) => () => {
    const card = focused()
    const lane = laneAt()
    if (!card || !lane) return
    const beside = step === 1 ? lanes.slice(lanes.indexOf(lane) + 1) : lanes.slice(0, lanes.indexOf(lane)).toReversed()
    beside
      .map(each => cardIn(each, card.dataset.row ?? '0'))
      .find(found => found !== null)
      ?.focus()
  }
  useRowKeys('Board', { to, current: focused })
  useKeys('Board', [
    { keys: 'ArrowRight', words: 'Next column, from a card', run: across(1) },
    { keys: 'ArrowLeft', words: 'Column before, from a card', run: across(-1) },
    { keys: 'e', words: 'Move the job', run: () => focused()?.querySelector<HTMLElement>('[data-move]')?.click() },
  ])
}

/** The board as its columns and cards need it: what is dragged, what is on its way, and where the focus goes. */
export const useBoard = (lanes: JobStage[], { moving, put }: MovingState) => {
  const moves = useRef(new Map<JobStage, RowMoves>())
  const [dragged, drag] = useState<JobRow>()
  useBoardKeys(lanes, moves.current)
  return {
    lanes,
    moving,
    put,
    dragged,
    drag,
    movesOf: (lane: JobStage) => (found: RowMoves | null) => {
      if (found) moves.current.set(lane, found)
      else moves.current.delete(lane)
    },
  }
}
export type BoardState = ReturnType<typeof useBoard>
