import { useState } from 'react'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { actsWithUndo, tasksWithActs } from './home-with-acts.ts'

const most = 200

/** My day: what to do, what waits, what I did, with the acts on their way. `showRest` lists the tasks beyond the first. */
export const useHome = () => {
  const [rest, setRest] = useState(false)
  const { acts } = useService()
  const going = useStore(acts.going)
  const first = useAsk('home', {})
  const whole = useAsk('home', { most }, { when: rest })
  const answer = rest && whole.data ? whole : first
  const { data } = answer
  return {
    data,
    error: answer.error,
    retry: () => void answer.refetch(),
    tasks: data && tasksWithActs(data.doNext, going),
    acts: data && actsWithUndo(data.acts, going),
    showsRest: rest && whole.data !== undefined,
    showRest: () => setRest(true),
  }
}
export type HomeState = ReturnType<typeof useHome>
