import { createContext, useCallback, useContext, useMemo } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useNow } from '#src/frame/use-now.ts'
import { useMayAsk } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { createStore, useStore } from '#src/service/store.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { timerNote } from './timer-note.ts'
import type { Running, Started, TimedWork } from './timer-with-acts.ts'
import { isSameWork, minutesSince, timerWithActs } from './timer-with-acts.ts'

const started = createStore<Started | undefined>(undefined)

/** My timer, followed once for everybody below. */
export const useFollowedTimer = () => {
  const { acts, clock } = useService()
  const { data } = useAsk('home', {}, { when: useMayAsk('home') })
  const act = useAct()
  const running = timerWithActs(data?.timer.running, useStore(acts.going), useStore(started))
  const since = running?.since

  const stop = useCallback(async () => {
    const note = timerNote(since)
    return act('stop-timer', { ...(note && { note }) })
  }, [act, since])

  const start = useCallback(
    async (work: TimedWork) => {
      // Starting stops what runs, but without the note that this tab keeps for it.
      if (timerNote(since)) await act('stop-timer', { note: timerNote(since) }, { quiet: true })
      started.set({ work, at: clock.now() })
      return act('start-timer', { job: work.job, ...(work.task && { task: work.task }) })
    },
    [act, clock, since],
  )

  return useMemo(() => {
    const isOn = (work: Pick<TimedWork, 'job' | 'task'>) => running !== undefined && isSameWork(running, work)
    const toggle = (work: TimedWork) => void (isOn(work) ? stop() : start(work))
    return { running, start, stop, isOn, toggle }
  }, [running, start, stop])
}
type TimerState = ReturnType<typeof useFollowedTimer>

const TimerContext = createContext<TimerState | undefined>(undefined)
export const TimerProvider = TimerContext.Provider

/** My timer: what runs, and how to start and stop it. */
export const useTimer = (): TimerState => {
  const timer = useContext(TimerContext)
  if (!timer) throw new Error('There is no timer around this component.')
  return timer
}

/** For how many whole minutes the timer has run, ticking. */
export const useMinutesOf = ({ since }: Pick<Running, 'since'>): number => {
  return minutesSince(since, useNow(5000))
}
