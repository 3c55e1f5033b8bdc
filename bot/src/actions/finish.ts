import type { JobKey } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { Acted } from '#src/conversation/act.ts'
import { act } from '#src/conversation/act.ts'
import type { Turn } from '#src/conversation/turn.ts'

type OnTask = { job: JobKey; task: string }

const runsOn = async ({ praxis, actor }: Turn, { job, task }: OnTask): Promise<boolean> => {
  const { timer } = await praxis.ask(actor, 'home', { most: 1 })
  return timer.running?.job === job && timer.running.task === task
}

/** Finishes the task, and stops the timer that ran on it. */
export const finish = async (
  turn: Turn,
  input: OnTask & { note?: string },
  key: string,
): Promise<{ finished: Acted; stopped?: Acted }> => {
  const isRunning = await runsOn(turn, input)
  const finished = await act(turn, 'finish-task', input, key)
  if (!finished.ok || !isRunning) return { finished }
  return { finished, stopped: await act(turn, 'stop-timer', {}, actKey(key, 'stop')) }
}
