import type { Fee } from '@praxis/practice'
import { seesMoney } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'

/** A template as whoever asks may see it: its fee is only for those who may see money. */
export const asSeen = <T extends { fee?: Fee }>({ actor }: Pick<Asked, 'actor'>, template: T): T => {
  if (seesMoney(actor)) return template
  const { fee: _unseen, ...rest } = template
  return rest as T // the fee may be missing
}
