import type { JobKey } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import type { Execute } from './elements/buttons.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { facts } from './elements/facts.ts'
import { opening, paragraph } from './elements/text.ts'

type Shown = {
  job: JobKey
  link: string
  /** The ids of those for whom the card is asked for anew when they look at it. */
  viewers: string[]
}

const refreshOf = ({ job, viewers }: Shown) => ({
  verb: 'show-job' as const,
  data: { card: 'job', job },
  users: viewers,
})

const openJob = ({ link }: Shown) => open('Open the job', link)

/** What a message that shares a job holds, for anybody who can read it: it names neither client nor job. */
export const sharedJobCard = (shown: Shown & { by: string }): Card =>
  card({
    speak: `A job in Praxis, shared by ${shown.by}.`,
    instead: 'A job in Praxis.',
    refresh: refreshOf(shown),
    body: [
      ...opening('A job in Praxis', `Shared by ${cut(shown.by, 80)}. The people who work here see more.`),
      buttons(openJob(shown)),
    ],
  })

/** In the same message, for whoever may not see the job, or no longer. */
export const hiddenJobCard = (shown: Shown): Card =>
  card({
    speak: 'A job in Praxis.',
    instead: 'A job in Praxis.',
    refresh: refreshOf(shown),
    body: [...opening('A job in Praxis'), paragraph('It was taken away, or it is not yours to see.')],
  })

export type JobView = Shown & {
  client: string
  name: string
  /** `Partner Jo Hart, manager Ben Okafor` */
  led?: string | undefined
  status: string
  next?: string | undefined
  due: string
  time: string
  running?: string | undefined
  warning?: string | undefined
  start?: Execute['data'] | undefined
  finish?: { task: string; data: Execute['data'] } | undefined
}

/** A heading has two lines on a phone. */
const headingSigns = 96
const factSigns = 120

/** A job as one person sees it now, with what they can do next. */
export const jobCard = (view: JobView): Card => {
  const { client, name, led, status, next, due, time, running, warning, start, finish } = view
  const title = cut(`${client}: ${name}`, headingSigns)
  return card({
    speak: `${warning ? `${warning} ` : ''}${title}. ${status}, due ${due}.`,
    instead: 'A job in Praxis.',
    refresh: refreshOf(view),
    body: [
      ...opening(title, led && cut(led, factSigns), warning),
      facts([
        ['Status', cut(status, factSigns)],
        next ? ['Next', cut(next, factSigns)] : undefined,
        ['Due', due],
        ['Time', time],
        running ? ['Timer', running] : undefined,
      ]),
      buttons(
        start && execute({ title: 'Start timer', verb: 'start-timer', data: start, positive: true }),
        finish &&
          execute({
            title: 'Finish',
            verb: 'finish-task',
            data: finish.data,
            positive: !start,
            of: cut(finish.task, 80),
          }),
        openJob(view),
      ),
    ],
  })
}
