import type { Found, WorkName } from '@praxis/practice'
import { workId, workWords } from './work-id.ts'

export type WorkOption = { id: string; work: WorkName; text: string }

export const workOption = (work: WorkName): WorkOption => {
  const { who, what } = workWords(work)
  return { id: workId(work), work, text: `${who} · ${what}` }
}

const startsWord = (title: string, word: string): boolean =>
  title
    .toLowerCase()
    .split(/\s+/)
    .some(part => part.startsWith(word))

/** A job, then those of its tasks that the words left over name; all of them when it is the only job. */
const ofJob = (job: Found['jobs'][number], rest: string[], only: boolean): WorkName[] => {
  const work = { client: job.client, clientName: job.clientName, job: job.key, jobName: job.name }
  const named = job.tasks.filter(({ title }) => (rest.length > 0 ? rest.every(word => startsWord(title, word)) : only))
  return [work, ...named.map(({ id, title }) => ({ ...work, task: id, taskTitle: title }))]
}

const internal = (text: string): WorkName => ({ clientName: '', activity: text.slice(0, 80) })

/** What words name, best first, and at the end time inside the firm under just these words. */
export const optionsOf = (typed: string, found: Found | undefined): WorkOption[] => {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const rest = words.slice(found?.used ?? words.length)
  const jobs = found?.jobs ?? []
  const works = jobs.flatMap(job => ofJob(job, rest, jobs.length === 1))
  return [...works.map(workOption), ...(typed.trim() ? [workOption(internal(typed.trim()))] : [])]
}
