import type { Sender } from '#src/conversation/incoming.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { turnOf } from '#src/conversation/turn.ts'
import type { Praxis } from '#src/types.ts'
import type { Asked } from './asked.ts'
import type { ExtensionAnswer } from './extension-answer.ts'
import { beginTask, submitTask } from './make-task.ts'
import { searchJobs, unfurl } from './share-jobs.ts'

const answerPerson = (turn: Turn, asked: Asked): Promise<ExtensionAnswer> => {
  switch (asked.what) {
    case 'link':
      return unfurl(turn, asked.url)
    case 'search':
      return searchJobs(turn, asked)
    case 'begin-task':
      return beginTask(turn, asked.message)
    case 'submit':
      return submitTask(turn, asked.data)
  }
}

/** Words where each kind of question has its place for them; a link that cannot be shown stays a link. */
const say = ({ what }: Asked, words: string): ExtensionAnswer => {
  if (what === 'link') return { results: [] }
  return what === 'search' ? { instead: words } : { said: words }
}

const stranger = 'I only work for the people of the firm that I belong to.'
const failed = 'I got no answer. Please try again: nothing is done twice.'

/**
 * What is answered to somebody who uses the message extension, in whichever chat. Whoever the firm does not know learns
 * nothing. After `tooLate` Teams waits no longer.
 */
export const answerAsked = async (
  praxis: Praxis,
  { from, asked }: { from: Pick<Sender, 'objectId' | 'tenantId'>; asked: Asked },
  tooLate: Promise<unknown>,
): Promise<ExtensionAnswer> => {
  const person = praxis.personOf(from)
  if (!person?.active) return say(asked, stranger)
  const late = tooLate.then((): never => {
    throw new Error('The answer took too long.')
  })
  try {
    return await Promise.race([answerPerson(turnOf(praxis, person), asked), late])
  } catch (error) {
    praxis.log('error', 'The message extension could not answer.', { person: person.key, asked: asked.what, error })
    return say(asked, failed)
  }
}
