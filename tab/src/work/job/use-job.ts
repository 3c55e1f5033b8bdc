import type { JobKey } from '@praxis/practice'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { jobWithActs } from './job-with-acts.ts'

export const isJobKey = (text: string): text is JobKey => /^job:[a-z0-9:._-]+$/.test(text)

/** A job's page, with what I am doing to it at this moment. */
export const useJob = (key: JobKey) => {
  const { acts, clock } = useService()
  const { person, today } = useMe()
  const going = useStore(acts.going)
  const { data, error, refetch } = useAsk('job', { key })
  return {
    job: data && jobWithActs(data, going, { me: person.key, now: clock.now(), today }),
    error,
    retry: () => void refetch(),
  }
}
