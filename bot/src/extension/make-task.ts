import type { JobKey, PersonKey } from '@praxis/practice'
import { isPlainDate, jobKey, personKey } from '@praxis/practice'
import * as z from 'zod'
import { actKey } from '#src/act-key.ts'
import type { TaskDraft } from '#src/cards/add-task.ts'
import { addedTaskCard, addTaskCard, noJobsCard } from '#src/cards/add-task.ts'
import type { Option } from '#src/cards/elements/choice.ts'
import { cut } from '#src/cards/elements/cut.ts'
import { act } from '#src/conversation/act.ts'
import { saySentence } from '#src/conversation/say-sentence.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { askWorkers } from '#src/render/ask-workers.ts'
import { jobLink } from '#src/render/render-job.ts'
import { findJobs } from '#src/words/find-jobs.ts'
import { plainLines } from '#src/words/plain-text.ts'
import type { ExtensionAnswer } from './extension-answer.ts'

const mostJobs = 40
const mostPeople = 100
const titleSigns = 80
const textSigns = 2000

const byPreparer = 'preparer'

type Carried = { key: string; link?: string }

/** Teams' own addresses of messages; from anywhere else no link is kept. */
const messageLink = (link: string): { link?: string } =>
  /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\/message\/\S{1,1900}$/.test(link) ? { link } : {}

/** The open jobs that the words of the message name, then one's own. */
const jobsFor = async (turn: Turn, text: string): Promise<Option[]> => {
  const words = text.split(/\s+/).filter(word => word !== '')
  const named = words.length > 0 ? (await findJobs(turn, words)).jobs : []
  const { rows } = await turn.praxis.ask(turn.actor, 'jobs', { mine: true, started: true, sort: 'due', most: mostJobs })
  const open = rows.filter(({ status }) => status !== 'done' && status !== 'cancelled')
  const all = new Map<JobKey, string>()
  for (const { key, clientName, name } of [...named, ...open]) all.set(key, `${clientName}: ${name}`)
  return [...all].slice(0, mostJobs).map(([value, title]) => ({ value, title }))
}

const peopleFor = async ({ praxis, actor, person }: Turn): Promise<Option[]> => {
  const others = (await askWorkers({ praxis, actor })).filter(({ key }) => key !== person.key)
  return [
    { title: `${person.name} (me)`, value: person.key },
    { title: 'Whoever prepares the job', value: byPreparer },
    ...others.slice(0, mostPeople).map(({ key, name }) => ({ title: name, value: key })),
  ]
}

const dialog = async (turn: Turn, draft: TaskDraft, carried: Carried, warning?: string): Promise<ExtensionAnswer> => {
  const [jobs, people] = await Promise.all([jobsFor(turn, draft.text), peopleFor(turn)])
  if (jobs.length === 0) return { dialog: noJobsCard(turn.praxis.linkTo('jobs')) }
  return { dialog: addTaskCard({ jobs, people, draft, carried, warning }) }
}

/** A message as the beginning of a task: its first line, its words, and the way back to it. */
export const beginTask = (turn: Turn, { html, link }: { html: string; link: string }): Promise<ExtensionAnswer> => {
  const text = plainLines(html).slice(0, textSigns)
  const [first = ''] = text.split('\n')
  const draft = { job: '', title: cut(first, titleSigns), text, person: turn.person.key, due: '' }
  return dialog(turn, draft, { key: actKey('add-task', turn.praxis.newId()), ...messageLink(link) })
}

const entered = z.string().max(4000).default('')
const submitted = z.object({
  card: z.literal('add-task'),
  job: jobKey,
  title: entered,
  text: entered,
  person: z.union([personKey, z.literal(byPreparer), z.literal('')]).default(''),
  due: entered,
  key: z.string().min(1).max(120),
  link: z.string().max(2000).optional(),
})

const inputOf = ({ job, title, text, person, due, link }: z.infer<typeof submitted>) => ({
  job,
  title: title.trim(),
  ...(text.trim() && { text: text.trim() }),
  ...(person !== '' && person !== byPreparer && { person: person satisfies PersonKey }),
  ...(isPlainDate(due) && { due }),
  ...messageLink(link ?? ''),
})

const addTask = async (turn: Turn, given: z.infer<typeof submitted>): Promise<ExtensionAnswer> => {
  const { job, title, text, person, due, key, link = '' } = given
  const acted = await act(turn, 'add-task', inputOf(given), key)
  if (acted.ok) {
    const { sentence, about = '', commit } = acted.done
    const back = { commit, key: actKey('add-task', 'undo', commit) }
    return {
      dialog: addedTaskCard({ sentence: saySentence(turn, sentence), about, link: jobLink(turn, job), back }),
    }
  }
  // A refusal closes its key.
  const carried = { key: actKey(key, title, text, person, due, job, turn.now), ...messageLink(link) }
  return dialog(turn, { job, title, text, person, due }, carried, acted.words)
}

const taken = z.object({
  card: z.literal('added-task'),
  commit: z.uuid(),
  key: z.string().min(1).max(120),
  sentence: z.string().max(400),
  about: z.string().max(400),
  link: z.string().max(2000),
})

const undoTask = async (turn: Turn, given: z.infer<typeof taken>): Promise<ExtensionAnswer> => {
  const { commit, key, sentence, about } = given
  const link = turn.praxis.linkTo('jobs')
  const acted = await act(turn, 'undo', { commit }, key)
  if (acted.ok) return { dialog: addedTaskCard({ sentence: `Undone: ${sentence}`, about, link }) }
  return { dialog: addedTaskCard({ sentence, about, link, warning: acted.words }) }
}

/** What the dialog sent: the task, or its undo. Sent twice, it acts once. */
export const submitTask = async (turn: Turn, data: unknown): Promise<ExtensionAnswer> => {
  const back = taken.safeParse(data)
  if (back.success) return undoTask(turn, back.data)
  const given = submitted.safeParse(data)
  return given.success ? addTask(turn, given.data) : { said: 'This dialog is of an older kind, so I did nothing.' }
}
