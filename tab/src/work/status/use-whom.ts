import type { WaitingOn } from '@praxis/practice'
import { sayWhom } from '@praxis/practice'
import { useSay } from '#src/frame/use-say.ts'

/** Whom, in a sentence, as people know each other: `the client`, `Ben`. */
export const useWhom = () => {
  const { firstName } = useSay()
  return (on: WaitingOn): string => sayWhom(on, firstName)
}
