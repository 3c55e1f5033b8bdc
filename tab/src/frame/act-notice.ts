import type { AnySent, Came } from '#src/service/acts.ts'
import type { Notice } from '#src/service/notices.ts'
import { failureWords } from './failure-words.ts'
import type { Saying } from './use-say.ts'

type Acts = {
  undo: (commit: string) => void
  /** The same act once more, under the same key. */
  again: () => void
}

const unknown = (error: unknown, again: () => void): Omit<Notice, 'id'> => ({
  intent: 'error',
  title: 'It is not known yet whether this was saved',
  body: `${failureWords(error)} What you did is kept here until you try again.`,
  act: { words: 'Try again', run: again },
  stays: true,
})

/** What is said of an act: the journal's own sentence with Undo, why it was refused, or that nobody knows yet. */
export const actNotice = (
  { command }: Pick<AnySent, 'command'>,
  came: Came,
  say: Pick<Saying, 'sentence' | 'refusal'>,
  { undo, again }: Acts,
): Omit<Notice, 'id'> => {
  if (came.state === 'unknown') return unknown(came.error, again)
  if (came.state === 'refused') return { intent: 'warning', title: 'Not done', body: say.refusal(came.refusal) }
  const { sentence, about, commit } = came.done
  return {
    intent: 'success',
    title: say.sentence(sentence),
    ...(about && { body: about }),
    ...(command !== 'undo' && { act: { words: 'Undo', run: () => undo(commit) } }),
  }
}
