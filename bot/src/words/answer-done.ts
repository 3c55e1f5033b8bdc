import type { OpenTask } from '@praxis/practice'
import { normalName } from '@praxis/practice'
import { newAct } from '#src/actions/undo-act.ts'
import { refusedCard } from '#src/cards/refused.ts'
import { mostCandidates } from '#src/cards/which-one.ts'
import { act } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'

/** More open tasks than anybody has. */
const mostTasks = 1000

const notDone = (turn: Turn, wrote: string, { title, words }: { title: string; words: string }): Answer => ({
  card: refusedCard({
    title,
    wrote,
    words,
    opens: { title: 'Open my day', url: turn.praxis.linkTo('home') },
    foot: 'Nothing is finished.',
  }),
  rewrite: false,
})

/** Each word begins a word of the task, its job or its client. */
const isNamed = (words: string[], { title, jobName, clientName }: OpenTask): boolean => {
  const of = normalName(`${title} ${jobName} ${clientName}`).split(' ')
  return words.every(word => of.some(other => other.startsWith(word)))
}

const nameOf = ({ title, jobName, clientName }: OpenTask): string => `“${title}”, ${clientName}, ${jobName}`

const listed = (tasks: OpenTask[]): string => {
  const names = tasks.slice(0, mostCandidates).map(nameOf).join('; ')
  return tasks.length > mostCandidates ? `${names}; and ${tasks.length - mostCandidates} more` : names
}

/** Finishes the one task of mine that the words name. Where they name several, or none, it says so and does nothing. */
export const answerDone = async (turn: Turn, written: string, wrote: string, key: string): Promise<Answer> => {
  const { praxis, actor, person } = turn
  const words = normalName(written).split(' ').filter(Boolean)
  if (words.length === 0) return { text: 'Write “done” and what you finished, for example “done bank acme”.' }
  const { rows } = await praxis.ask(actor, 'tasks', { assignee: person.key, most: mostTasks })
  const named = rows.filter(task => isNamed(words, task))
  const [task] = named
  if (!task) return notDone(turn, wrote, { title: 'No open task of yours', words: `None is called “${written}”.` })
  if (named.length > 1)
    return notDone(turn, wrote, {
      title: 'Which of these?',
      words: `${listed(named)}. Write more of the one you mean.`,
    })
  const acted = await act(turn, 'finish-task', { job: task.job, task: task.task }, key)
  return acted.ok
    ? newAct(turn, acted.done)
    : notDone(turn, wrote, { title: `Not done: ${task.title}`, words: acted.words })
}
