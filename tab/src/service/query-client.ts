import { QueryClient } from '@tanstack/react-query'
import type { Asked } from './contract.ts'
import { ServiceError } from './service-error.ts'

/** What stays as it is until a stream of that kind is named; the rest may change with any commit. */
const still: Partial<Record<Asked, string[]>> = {
  people: ['person:'],
  staff: ['person:'],
  templates: ['template:'],
  'try-template': [],
  'try-rule': [],
  'jobs-behind': ['job:', 'template:'],
  calendar: ['settings:calendar'],
  holidays: [],
  'client-tags': ['client:', 'run:'],
  'client-groups': ['client:', 'run:'],
  'client-fields': ['settings:client-fields'],
  statuses: ['settings:statuses'],
  views: ['view:', 'person:', 'settings:statuses'],
  'preview-import': [],
  'column-mapping': ['settings:import:'],
  'preview-apply': [],
  'preview-change-jobs': ['job:'],
  'preview-service': [],
  find: [],
}

const isAsked = (name: unknown): name is Asked => typeof name === 'string'

/** Whether a query may answer otherwise after commits in these streams. */
export const isTouched = (name: unknown, streams: string[]): boolean => {
  const kinds = isAsked(name) ? still[name] : undefined
  return !kinds || kinds.some(kind => streams.some(stream => stream.startsWith(kind)))
}

/** Answers are kept until the changes feed, or an act of one's own, says that they are old. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => error instanceof ServiceError && error.passes && failures < 3,
        retryDelay: failures => 500 * 2 ** failures,
      },
    },
  })
