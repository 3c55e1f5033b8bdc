import { note } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { ReviewedTask } from '#src/cards/review.ts'
import type { Pressed } from '#src/conversation/act.ts'
import { act, pressedBy } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { askJob } from '#src/render/ask-job.ts'
import { renderReview } from '#src/render/render-review.ts'
import { onReview } from './carried.ts'
import { onVerb } from './on-verb.ts'

/** The card as it stands now; what stood in the way is said on top. */
export const showReview = async (turn: Turn, on: ReviewedTask, pressed?: Pressed): Promise<Answer> => ({
  card: await renderReview(turn, on, pressed),
  rewrite: false,
})

export const onApprove = onVerb(onReview, async (turn, { card: _card, key, ...on }) =>
  showReview(turn, on, pressedBy(key, await act(turn, 'approve-task', on, key))),
)

/** Another note under the same button is another act, should the first have been refused. */
export const onReturn = onVerb(
  onReview.extend({ note: note.optional() }),
  async (turn, { card: _card, note = '', key, ...on }) =>
    showReview(turn, on, pressedBy(key, await act(turn, 'return-task', { ...on, note }, actKey(key, note)))),
)

const isAnotherInReview = async (turn: Turn, { job, task, finishedAt }: ReviewedTask): Promise<boolean> => {
  const page = await askJob(turn, job)
  const now = page?.tasks.find(({ id }) => id === task)
  return now?.status === 'in-review' && now.done?.at !== finishedAt
}

/** The command takes back whatever is in review, so a card of an earlier finish does not give it. */
export const onRecall = onVerb(onReview, async (turn, { card: _card, key, ...on }) => {
  if (await isAnotherInReview(turn, on)) return showReview(turn, on)
  const { job, task } = on
  return showReview(turn, on, pressedBy(key, await act(turn, 'recall-task', { job, task }, key)))
})

export const onShowReview = onVerb(onReview.omit({ card: true, key: true }), (turn, on) => showReview(turn, on))
