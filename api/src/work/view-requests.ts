import type { Calendar, Client, Job, RequestView, Template } from '@praxis/practice'
import { requestsOfJob } from '@praxis/practice'
import { explainRequestDate } from './explain-date.ts'

type Found = { calendar: Calendar; template: Template; job: Job; client: Client }

/** What a job asks of its client, each with its days. */
export const viewRequests = ({ calendar, template, job, client }: Found): RequestView[] =>
  requestsOfJob(calendar, template, { job, client }).map(dated => ({
    id: dated.request.id,
    title: dated.request.title,
    goes: explainRequestDate(calendar, template, job, dated),
    due: dated.due,
    items: dated.request.items,
  }))
