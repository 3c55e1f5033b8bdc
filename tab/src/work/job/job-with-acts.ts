import type { Instant, JobPage, PersonKey, PlainDate, TaskView } from '@praxis/practice'
import type { AnySent } from '#src/service/acts.ts'

type Doer = { me: PersonKey; now: Instant; today: PlainDate }

const without = <Name extends keyof TaskView>(task: TaskView, ...names: Name[]): TaskView => {
  const copy: TaskView = { ...task }
  for (const name of names) delete copy[name as 'done'] // only fields that need not be there
  return copy
}

const withAssignee = (task: TaskView, person: PersonKey | null): TaskView =>
  person ? { ...task, assignee: person } : without(task, 'assignee')

/** A task as it will be once the act on it is done, as far as it can be told here. */
const after = (task: TaskView, sent: AnySent, { me, now }: Doer): TaskView => {
  const done = { by: me, at: now }
  switch (sent.command) {
    case 'finish-task':
      return { ...task, status: task.signOff ? 'in-review' : 'done', done }
    case 'start-task':
      return { ...task, status: 'in-progress' }
    case 'skip-task':
      return { ...task, status: 'skipped', skipped: { ...done, reason: sent.input.reason } }
    case 'reopen-task':
      return { ...without(task, 'done', 'review', 'skipped'), status: 'in-progress' }
    case 'record-approval': {
      const { who, on, how, finishedAt: of } = sent.input
      return task.filing ? { ...task, filing: { ...task.filing, approval: { ...done, of, who, on, how } } } : task
    }
    case 'record-filing': {
      const { on, reference } = sent.input
      return task.filing
        ? { ...task, status: 'done', filing: { ...task.filing, filed: { ...done, on, reference } } }
        : task
    }
    case 'approve-task':
      if (task.filing) return { ...task, status: 'in-progress', filing: { ...task.filing, signedOff: true } }
      return { ...task, status: 'done', review: { ...done, of: sent.input.finishedAt, outcome: 'approved' } }
    case 'return-task':
    case 'recall-task':
      return { ...without(task, 'done'), status: 'in-progress' }
    case 'assign-task':
      return withAssignee(task, sent.input.person)
    case 'move-task':
      return { ...task, due: sent.input.due ?? task.due, pinned: sent.input.due !== null }
    case 'tick-item': {
      const { item, ticked } = sent.input
      return { ...task, checklist: task.checklist.map(entry => (entry.id === item ? { ...entry, ticked } : entry)) }
    }
    default:
      return task
  }
}

const isOn = (sent: AnySent, job: JobPage, task: TaskView): boolean =>
  'task' in sent.input && 'job' in sent.input && sent.input.job === job.key && sent.input.task === task.id

/** While an act is on its way no other is offered, but the next tick. */
const taskWithActs = (job: JobPage, task: TaskView, going: AnySent[], doer: Doer): TaskView => {
  const own = going.filter(sent => isOn(sent, job, task) && sent.command !== 'start-timer')
  if (own.length === 0) return task
  const changed = own.reduce((view, sent) => after(view, sent, doer), task)
  return { ...changed, may: task.may.filter(act => act === 'tick') }
}

const teamWithActs = (job: JobPage, going: AnySent[]): JobPage['team'] =>
  going.reduce((team, sent) => {
    if (sent.command !== 'assign-job' || sent.input.job !== job.key) return team
    const { [sent.input.role]: _before, ...others } = team
    return sent.input.person ? { ...others, [sent.input.role]: sent.input.person } : others
  }, job.team)

/** Where the job stands once an act on it as a whole is done, as far as it can be told here. */
const stoodAfter = (job: JobPage, sent: AnySent, { me, now, today }: Doer): JobPage => {
  const { waiting, subStatus: _name, cancelled: _gone, ...rest } = job
  const still: JobPage = { ...rest, moves: [], may: [] }
  switch (sent.command) {
    case 'set-status':
      return sent.input.status === 'in-review' ? job : { ...still, status: sent.input.status }
    case 'set-waiting': {
      const { on, note, since = today, next } = sent.input
      const more = { ...(note && { note }), ...(next && { next }) }
      return { ...still, status: 'waiting', waiting: { on, since, ...more, by: me, at: now, before: 'ready' } }
    }
    case 'note-chase':
      return waiting ? { ...job, waiting: { ...waiting, chased: today }, may: [] } : job
    case 'end-waiting':
      return waiting ? { ...still, status: waiting.before } : job
    case 'cancel-job':
      return { ...still, status: 'cancelled', cancelled: { by: me, at: now, reason: sent.input.reason } }
    case 'reopen-job':
      return { ...still, status: 'ready' }
    default:
      return job
  }
}

const standing = (job: JobPage, going: AnySent[], doer: Doer): JobPage =>
  going
    .filter(({ input }) => 'job' in input && input.job === job.key)
    .reduce((stands, sent) => stoodAfter(stands, sent, doer), job)

/** The job with the acts that are on their way. */
export const jobWithActs = (job: JobPage, going: AnySent[], doer: Doer): JobPage => ({
  ...standing(job, going, doer),
  team: teamWithActs(job, going),
  tasks: job.tasks.map(task => taskWithActs(job, task, going, doer)),
  history: job.history.map(entry =>
    going.some(sent => sent.command === 'undo' && sent.input.commit === entry.commit)
      ? { ...entry, undoable: false }
      : entry,
  ),
})
