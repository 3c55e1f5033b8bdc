import type { HeldKey } from '@praxis/practice'
import { commands, reachOf } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'

/** Whether the asking person may set holds on a client or a job, and lift them; the commands decide the same again. */
export const mayHold = ({ actor, replica }: Asked, on: HeldKey): boolean => {
  const reach = reachOf(actor, 'set-hold')
  return (
    reach === 'all' || (reach === 'own' && commands['set-hold'].own?.(replica.look, { on } as never, actor) === true)
  ) // it looks at what it is on alone
}
