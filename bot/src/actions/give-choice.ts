import type { Done, JobPage } from '@praxis/practice'
import { jobKey, sayDate } from '@praxis/practice'
import { refusedCard } from '#src/cards/refused.ts'
import type { Acted } from '#src/conversation/act.ts'
import { act, NotKnownYet } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { nameOf } from '#src/conversation/turn.ts'
import { askJob } from '#src/render/ask-job.ts'
import { missingRoles, sayMissing, sayTasks } from '#src/render/roles-of-job.ts'
import { askDespite } from './ask-despite.ts'
import type { Choice } from './choices.ts'
import { onChoice } from './choices.ts'
import { finish } from './finish.ts'
import { onVerb } from './on-verb.ts'
import { newAct, opensDay } from './undo-act.ts'
import { whatOf } from './verb.ts'

/** What is to be done, and the words that it comes from, unless they were answered by a tap. */
export type Given = { choice: Choice; others: Choice[]; key: string; wrote?: string }

const notDone: Record<Choice['verb'], string> = {
  'assign-task': 'Not assigned',
  'assign-job': 'Not assigned',
  'move-task': 'Not moved',
  'move-job': 'Not moved',
  'finish-task': 'Not finished',
  'start-timer': 'Not started',
  'make-job': 'Not made',
}

const give = async (turn: Turn, { verb, input }: Choice, key: string): Promise<Acted> =>
  verb === 'finish-task' ? (await finish(turn, input, key)).finished : act(turn, verb, input, key)

const taskOf = ({ input }: Choice): string | undefined => ('task' in input ? input.task : undefined)

/** What the sentence leaves unsaid: who is asked to sign a task off; when a new job is due and whom it lacks. */
const notesOf = (turn: Turn, choice: Choice, page: JobPage): string[] => {
  if (choice.verb === 'make-job') {
    const missing = missingRoles(page)
    return [
      `It is due ${sayDate(page.due.date, turn.today)} and has ${sayTasks(page.tasks.length)}.`,
      ...(missing.length > 0 ? [`${sayMissing(missing)}.`] : []),
    ]
  }
  const task = page.tasks.find(({ id }) => id === taskOf(choice))
  if (choice.verb !== 'finish-task' || task?.status !== 'in-review' || !task.reviewer) return []
  return [`${nameOf(turn, task.reviewer)} is asked to sign it off.`]
}

const opensJob = (turn: Turn, page: JobPage | undefined, task?: string) => {
  if (!page) return opensDay(turn)
  const place = task ? `job/${page.key}/task/${task}` : `job/${page.key}`
  return { title: 'Open the job', url: turn.praxis.linkTo('jobs', place) }
}

const did = async (turn: Turn, choice: Choice, done: Done): Promise<Answer> => {
  const job = jobKey.safeParse(done.stream)
  const page = job.success ? await askJob(turn, job.data) : undefined
  return newAct(turn, done, {
    notes: page ? notesOf(turn, choice, page) : [],
    opens: opensJob(turn, page, taskOf(choice)),
  })
}

const refused = async (turn: Turn, { choice, wrote }: Given, words: string): Promise<Answer> => {
  const { input } = choice
  const page = 'job' in input ? await askJob(turn, input.job) : undefined
  const task = page?.tasks.find(({ id }) => id === taskOf(choice))
  const card = refusedCard({
    title: task ? `${notDone[choice.verb]}: ${task.title}` : notDone[choice.verb],
    context: page && `${page.client.name}, ${page.name}`,
    wrote,
    words,
    opens: opensJob(turn, page, task?.id),
  })
  return { card, rewrite: true }
}

/** The key is taken: what was done with it, by the first tap on another choice or by the message that came twice. */
const doneBefore = async (turn: Turn, given: Given, words: string): Promise<Answer> => {
  for (const other of given.others) {
    const first = await give(turn, other, given.key)
    if (first.ok) return did(turn, other, first.done)
  }
  if (given.wrote) return { text: 'I did that when you wrote it.' }
  return { ...(await refused(turn, given, words)), rewrite: false }
}

const answer = async (turn: Turn, given: Given): Promise<Answer> => {
  const acted = await give(turn, given.choice, given.key)
  if (acted.ok) return did(turn, given.choice, acted.done)
  if (acted.refusal.code === 'key-reused') return doneBefore(turn, given, acted.words)
  return askDespite(turn, given, acted.refusal) ?? refused(turn, given, acted.words)
}

/** Does what was chosen and says it, with the way back. Of several choices of one key the first that is tapped is done. */
export const giveChoice = async (turn: Turn, given: Given): Promise<Answer> => {
  try {
    return await answer(turn, given)
  } catch (error) {
    const { choice, others, key } = given
    const data = { card: 'words', choice, others, key }
    throw new NotKnownYet({ what: whatOf[choice.verb], verb: choice.verb, data }, error)
  }
}

export const onGiveChoice = onVerb(onChoice, (turn, { card: _card, ...given }) => giveChoice(turn, given))
