import type { Clock } from '../../types.ts'
import type { ClockAnswer } from '../wire.ts'

/** The tenant's clock as several windows see it: one move at a time, and everybody sees how far it is. */
export const createClockDesk = (clock: Clock) => {
  const listeners = new Set<(state: ClockAnswer) => void>()
  let moving: ClockAnswer['moving']

  const state = (): ClockAnswer => ({ now: clock.now(), ...(moving ? { moving } : {}) })
  const tell = () => {
    for (const listener of listeners) listener(state())
  }
  const unwatch = clock.watch(tell)

  const move = async (to: number) => {
    moving = { from: clock.now(), to }
    tell()
    try {
      await clock.advanceTo(to)
    } finally {
      moving = undefined
      tell()
    }
  }

  return {
    state,
    isMoving: () => moving !== undefined,
    move,
    watch(listener: (state: ClockAnswer) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: unwatch,
  }
}

export type ClockDesk = ReturnType<typeof createClockDesk>
