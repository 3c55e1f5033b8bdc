import type { ChangeId, JobBehind, JobChange, JobKey } from '@praxis/practice'

/** What a person chose: the jobs left as they are, and the changes chosen otherwise than is usual, `job change`. */
export type LiveChoice = { left: ReadonlySet<JobKey>; turned: ReadonlySet<string> }

export const usualChoice: LiveChoice = { left: new Set(), turned: new Set() }

/** A change with the jobs that it concerns. */
export type ChangeOnJobs = { id: ChangeId; on: { row: JobBehind; change: JobChange }[] }

const mark = ({ job }: JobBehind, { id }: JobChange) => `${job} ${id}`

/** Usually a change is taken, unless it would undo what somebody did on the job. */
export const isTaken = ({ turned }: LiveChoice, row: JobBehind, change: JobChange): boolean =>
  turned.has(mark(row, change)) !== (change.clash === undefined)

const toggled = <T>(set: ReadonlySet<T>, value: T): Set<T> => {
  const copy = new Set(set)
  if (!copy.delete(value)) copy.add(value)
  return copy
}

export const turn = (choice: LiveChoice, row: JobBehind, change: JobChange): LiveChoice => ({
  ...choice,
  turned: toggled(choice.turned, mark(row, change)),
})

export const turnJob = (choice: LiveChoice, { job }: JobBehind): LiveChoice => ({
  ...choice,
  left: toggled(choice.left, job),
})

/** Every change once, in the order in which the jobs have them. */
export const changesOnJobs = (rows: JobBehind[]): ChangeOnJobs[] => {
  const all = new Map<ChangeId, ChangeOnJobs>()
  for (const row of rows)
    for (const change of row.changes) {
      const known = all.get(change.id) ?? { id: change.id, on: [] }
      known.on.push({ row, change })
      all.set(change.id, known)
    }
  return [...all.values()]
}

/** On how many of its jobs a change is taken. */
export const takenState = (choice: LiveChoice, { on }: ChangeOnJobs): boolean | 'mixed' => {
  const taken = on.filter(({ row, change }) => isTaken(choice, row, change)).length
  return taken === 0 ? false : taken === on.length || 'mixed'
}

/** Takes a change on all of its jobs, or on none; jobs with an edit of their own are asked about one by one. */
export const turnAll = (choice: LiveChoice, { on }: ChangeOnJobs): LiveChoice => {
  const free = on.filter(({ change }) => !change.clash)
  const wanted = !free.some(({ row, change }) => isTaken(choice, row, change))
  return free
    .filter(({ row, change }) => isTaken(choice, row, change) !== wanted)
    .reduce((next, { row, change }) => turn(next, row, change), choice)
}

/** The jobs that are brought over, each with what it leaves out and what it takes over an edit of its own. */
export const targetsOf = (choice: LiveChoice, rows: JobBehind[]) =>
  rows
    .filter(({ job }) => !choice.left.has(job))
    .map(row => ({
      job: row.job,
      leave: row.changes.filter(change => !change.clash && !isTaken(choice, row, change)).map(({ id }) => id),
      over: row.changes.filter(change => change.clash && isTaken(choice, row, change)).map(({ id }) => id),
    }))
