import { useMemo } from 'react'
import { useSay } from '#src/frame/use-say.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { JobsState } from '../use-jobs.ts'
import type { FilterNames } from './filter-words.ts'

/** How the filters that are on are said; what no job has any more is named as well as it can be. */
export const useFilterNames = ({ input, rowAt }: Pick<JobsState, 'input' | 'rowAt'>): FilterNames => {
  const say = useSay()
  const { client: chosen, service: taken, subStatus: called } = input
  const { data: client } = useAsk('client', { key: chosen ?? 'client:none' }, { when: chosen !== undefined })
  const { data: services } = useAsk('job-groups', { group: 'service' }, { when: taken !== undefined, keep: true })
  const { data: statuses } = useAsk('statuses', {}, { when: called !== undefined })
  const first = rowAt(0)?.clientName
  return useMemo(
    () => ({
      person: say.person,
      date: say.date,
      client: () => client?.name ?? first ?? 'One client',
      service: id => services?.groups.find(({ value }) => value === id)?.name ?? id,
      subStatus: id => statuses?.subStatuses.find(each => each.id === id)?.name ?? id,
    }),
    [say, client, first, services, statuses],
  )
}
