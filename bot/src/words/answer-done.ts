import { sayDate } from '@praxis/practice'
import type { Candidate } from '#src/actions/offer-choices.ts'
import { offerChoices } from '#src/actions/offer-choices.ts'
import { mostChoices } from '#src/cards/choose.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Work } from './find-named.ts'
import { findWork } from './find-named.ts'
import type { Written } from './not-changed.ts'
import { notChanged, quoted } from './not-changed.ts'

type NamedTask = Work & { task: string }

const example = 'Write the task and its client, for example “done bank acme”.'

/** More open tasks than anybody has. */
const mostTasks = 1000

/** Of those that are named, the ones that are still to be done, and of these one's own, where there are any. */
const likeliest = async ({ praxis, actor, person }: Turn, tasks: NamedTask[]): Promise<NamedTask[]> => {
  const open = tasks.filter(({ status }) => status !== 'in-review')
  const { rows } = await praxis.ask(actor, 'tasks', { assignee: person.key, most: mostTasks })
  const own = open.filter(({ job, task }) => rows.some(row => row.job === job && row.task === task))
  return [own, open, tasks].find(some => some.length > 0) ?? []
}

/** Finishes the task that was named. */
export const answerDone = async (turn: Turn, words: string, written: Written): Promise<Answer> => {
  if (!words) return notChanged(turn, written, 'Which task is done?', example)
  const { all, isExact } = await findWork(turn, words)
  const tasks = all.flatMap(work => (work.task ? [{ ...work, task: work.task }] : []))
  if (tasks.length === 0) return notChanged(turn, written, `No open task for ${quoted(words)}`, example)
  const candidates = (await likeliest(turn, tasks)).map(
    ({ job, task, name, about, due }): Candidate => ({
      choice: { verb: 'finish-task', input: { job, task } },
      name,
      lines: [about, `Due ${sayDate(due, turn.today)}`],
    }),
  )
  const asks = { one: 'Is this one done?', several: 'Which one is done?' }
  return offerChoices(turn, { asks, candidates, sure: isExact, most: mostChoices, ...written })
}
