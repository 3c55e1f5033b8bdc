import type { ApprovedBy, JobPage, PersonKey, PlainDate, TaskView } from '@praxis/practice'
import { useAct } from '#src/frame/use-act.ts'
import { useMay } from '#src/people/use-me.ts'
import type { TimedWork } from '#src/time/timer-with-acts.ts'

/** Everything that can be done to one task of a job. */
export const useTaskActs = (job: JobPage, task: TaskView) => {
  const act = useAct()
  const on = { job: job.key, task: task.id }
  const finishedAt = task.done?.at
  const noted = (note: string) => (note.trim() ? { note: note.trim() } : {})
  return {
    may: (what: TaskView['may'][number]) => task.may.includes(what),
    /** An edit can be meant for the jobs to come as well. */
    mayReachOn: useMay('carry-forward') && job.recurring && !task.own,
    finish: (note = '') => act('finish-task', { ...on, ...noted(note) }),
    start: () => act('start-task', on),
    reopen: () => act('reopen-task', on),
    skip: (reason: string, future: boolean) => act('skip-task', { ...on, reason, ...(future && { future }) }),
    recall: () => act('recall-task', on),
    approve: (note: string) => finishedAt && act('approve-task', { ...on, finishedAt, ...noted(note) }),
    sendBack: (note: string) => finishedAt && act('return-task', { ...on, finishedAt, note: note.trim() }),
    recordApproval: (said: { who: string; on: PlainDate; how: ApprovedBy }) =>
      finishedAt && act('record-approval', { ...on, finishedAt, ...said }),
    recordFiling: (said: { on: PlainDate; reference: string; paper?: string }) =>
      finishedAt && act('record-filing', { ...on, finishedAt, ...said }),
    assign: (person: PersonKey | null, future: boolean) =>
      void act('assign-task', { ...on, person, ...(future && { future }) }),
    move: (due: PlainDate | null, future = false) => act('move-task', { ...on, due, ...(future && { future }) }),
    tick: (item: string, ticked: boolean) => act('tick-item', { ...on, item, ticked }),
  }
}
export type TaskActs = ReturnType<typeof useTaskActs>

export const timedTask = (job: JobPage, task: TaskView): TimedWork => ({
  job: job.key,
  task: task.id,
  clientName: job.client.name,
  jobName: job.name,
  taskTitle: task.title,
})
