import { instant, note } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { ReviewedTask } from '#src/cards/review.ts'
import type { Acted } from '#src/conversation/act.ts'
import { act } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { renderReview } from '#src/render/render-review.ts'
import { onReview } from './carried.ts'
import { onVerb } from './on-verb.ts'

/** The card as it stands now; what stood in the way is said on top. */
export const showReview = async (turn: Turn, on: ReviewedTask, acted?: Acted): Promise<Answer> => ({
  card: await renderReview(turn, on, acted && !acted.ok ? acted.words : undefined),
  rewrite: false,
})

export const onApprove = onVerb(
  onReview.extend({ finishedAt: instant }),
  async (turn, { job, task, finishedAt, key }) =>
    showReview(turn, { job, task }, await act(turn, 'approve-task', { job, task, finishedAt }, key)),
)

/** Another note under the same button is another act, should the first have been refused. */
export const onReturn = onVerb(
  onReview.extend({ finishedAt: instant, note: note.optional() }),
  async (turn, { job, task, finishedAt, note = '', key }) =>
    showReview(turn, { job, task }, await act(turn, 'return-task', { job, task, finishedAt, note }, actKey(key, note))),
)

export const onRecall = onVerb(onReview, async (turn, { job, task, key }) =>
  showReview(turn, { job, task }, await act(turn, 'recall-task', { job, task }, key)),
)

export const onShowReview = onVerb(onReview.pick({ job: true, task: true }), (turn, on) => showReview(turn, on))
