import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'

/** How far the firm is set up, by what is there; `undefined` where it is not known or not for this person to see. */
export const useSetup = () => {
  const maySetUp = useMay('save-calendar')
  const mayMake = useMay('apply-template')
  const calendar = useAsk('calendar', {}, { when: maySetUp })
  const staff = useAsk('staff', {}, { when: maySetUp })
  const clients = useAsk('clients', { most: 1 }, { when: mayMake })
  const templates = useAsk('template-rows', {}, { when: mayMake })
  const jobs = useAsk('jobs', { most: 1 }, { when: mayMake })
  const asked = [...(maySetUp ? [calendar, staff] : []), ...(mayMake ? [clients, templates, jobs] : [])]
  return {
    maySetUp,
    mayMake,
    isLoaded: asked.every(({ data }) => data !== undefined),
    error: asked.find(({ error, data }) => error && !data)?.error,
    retry: () => {
      for (const each of asked) if (each.error) void each.refetch()
    },
    settings: calendar.data?.settings,
    staff: staff.data?.people ?? [],
    clients: clients.data?.total ?? 0,
    examples: clients.data?.examples ?? 0,
    templates: templates.data?.rows.filter(({ version }) => version > 0) ?? [],
    jobs: jobs.data?.total ?? 0,
  }
}
export type Setup = ReturnType<typeof useSetup>

/** Somebody who can take it from here is missing what jobs are made of. */
export const isUnfinished = ({ mayMake, isLoaded, clients, templates, jobs }: Setup): boolean =>
  mayMake && isLoaded && (clients === 0 || templates.length === 0 || jobs === 0)
