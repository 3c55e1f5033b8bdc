import type { Home, JobKey, JobPage, TaskView } from '@praxis/practice'
import { clockIn, daysBetween, sayDate, sayDay, sayMinutes, sayWhom, statusWords } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import { hiddenJobCard, jobCard } from '#src/cards/job.ts'
import type { Pressed } from '#src/conversation/act.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { firstName, nameOf } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { askJob } from './ask-job.ts'
import { viewerId } from './viewers-of.ts'

type Standing = Pick<JobPage, 'status' | 'waiting'> & { subStatus?: string | undefined }

/** `In progress`, `Waiting for the client, 4 days`, or as the firm calls it. */
export const sayStatus = (turn: Turn, { status, subStatus, waiting }: Standing): string => {
  if (!waiting) return subStatus ?? statusWords[status]
  const days = daysBetween(waiting.since, turn.today)
  const long = days < 1 ? '' : days === 1 ? ', 1 day' : `, ${days} days`
  return `${subStatus ?? 'Waiting'} for ${sayWhom(waiting.on, key => nameOf(turn, key))}${long}`
}

export const jobLink = ({ praxis }: Turn, job: JobKey): string => praxis.linkTo('jobs', `job/${job}`)

const isOpen = ({ status }: TaskView): boolean => status === 'open' || status === 'in-progress'

/** The first task that nothing holds up; where all that is left is in review, that. */
const nextOf = ({ tasks }: JobPage): TaskView | undefined =>
  tasks.find(task => isOpen(task) && !task.blocked) ?? tasks.find(({ status }) => status === 'in-review')

const sayNext = (turn: Turn, task: TaskView): string => {
  if (task.status === 'in-review')
    return task.reviewer ? `${task.title}, with ${firstName(nameOf(turn, task.reviewer))} for review` : task.title
  const who = task.assignee ? firstName(nameOf(turn, task.assignee)) : 'nobody’s yet'
  return `${task.title} (${who}), ${sayDay(task.due, turn.today)}`
}

const sayLed = (turn: Turn, { team }: JobPage): string | undefined => {
  const { partner, manager } = team
  const led = [partner && `Partner ${nameOf(turn, partner)}`, manager && `manager ${nameOf(turn, manager)}`]
  return led.filter(Boolean).join(', ') || undefined
}

/** Commas, as everywhere on cards: `Fri 13 Nov, late`. */
const sayDue = ({ today }: Turn, { due: { date }, status }: JobPage): string =>
  `${sayDate(date, today)}${date < today && status !== 'done' && status !== 'cancelled' ? ', late' : ''}`

const sayRunning = ({ person }: Turn, { running }: Home['timer'], job: JobKey): string | undefined =>
  running?.job === job ? `Running since ${clockIn(running.since, person.zone)}` : undefined

/** The card of a job as this person should see it now. */
export const renderJob = async (turn: Turn, job: JobKey, pressed?: Pressed): Promise<Card> => {
  const { praxis, actor, person } = turn
  const shown = { job, link: jobLink(turn, job), viewers: [viewerId(person.key)] }
  const page = await askJob(turn, job)
  if (!page) return hiddenJobCard(shown)
  const { timer } = await praxis.ask(actor, 'home', { most: 1 })
  const running = sayRunning(turn, timer, job)
  const next = nextOf(page)
  const mine = next?.assignee === person.key ? next : undefined
  const keyed = (verb: string, task?: string) => ({
    card: 'job',
    job,
    ...(task && { task }),
    key: actKey('job', verb, job, task ?? '', page.version, pressed?.key ?? ''),
  })
  return jobCard({
    ...shown,
    client: page.client.name,
    name: page.name,
    led: sayLed(turn, page),
    status: sayStatus(turn, { ...page, subStatus: page.subStatus?.name }),
    next: next && sayNext(turn, next),
    due: sayDue(turn, page),
    time: `${sayMinutes(page.worked)} of ${sayMinutes(page.planned)}`,
    running,
    warning: pressed?.warning,
    start: running || page.status === 'cancelled' ? undefined : keyed('start-timer', mine?.id),
    finish: mine?.may.includes('finish') ? { task: mine.title, data: keyed('finish-task', mine.id) } : undefined,
  })
}
