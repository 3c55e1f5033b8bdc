import type { ClientPage, JobRole, PersonKey, ServiceView, Team, TemplateView } from '@praxis/practice'
import { isSame } from '@praxis/practice'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useLater } from '#src/frame/use-later.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { ServiceDraft } from './service-draft.ts'
import { draftFor, draftOf, timingOf } from './service-draft.ts'

/** The templates whose service the client does not take yet. */
const free = (templates: TemplateView[], { services }: ClientPage): TemplateView[] =>
  templates.filter(({ id }) => !services.some(({ template }) => template === id))

/** One service being set up, or its timing being changed: what was entered, what it comes to, and doing it. */
export const useServiceDraft = (client: ClientPage, service: ServiceView | undefined) => {
  const { api } = useService()
  const { myToday } = useMe()
  const act = useAct()
  const { data } = useAsk('templates', {})
  const [template, setTemplate] = useState(service?.template)
  const [draft, setDraft] = useState<ServiceDraft | undefined>(service && draftOf(service))
  const [team, setTeam] = useState<Team>({})
  const [filled, setFilled] = useState<JobRole[]>([])
  const entered = useMemo(() => (draft ? timingOf(draft) : ''), [draft])
  const input = useMemo(
    () =>
      template && typeof entered !== 'string'
        ? { client: client.key, template, ...entered, team, isThere: service !== undefined }
        : undefined,
    [client.key, template, entered, team, service],
  )
  const settled = useLater(input, 250)
  const preview = useQuery({
    queryKey: ['preview-service', settled],
    queryFn: ({ signal }) => {
      if (!settled) throw new Error('There is nothing to preview.')
      return api.ask('preview-service', settled, signal)
    },
    enabled: settled !== undefined,
    placeholderData: before => before,
    gcTime: 0,
  })
  const shown = input && preview.data
  const isOld = !isSame(settled, input) || preview.isPlaceholderData || preview.isFetching

  const choose = (id: string | undefined) => {
    const chosen = data?.templates.find(other => other.id === id)
    setTemplate(chosen?.id)
    setDraft(chosen && draftFor(chosen, client, myToday))
    setTeam({})
    setFilled([])
  }
  const fill = (role: JobRole, person: PersonKey) => {
    setFilled(before => [...new Set([...before, role])])
    setTeam(before => ({ ...before, [role]: person }))
  }
  const save = () => {
    if (!input || typeof entered === 'string') return
    if (service) void act('change-service', { service: service.key, ...entered })
    else void act('add-service', { client: client.key, template: input.template, ...entered, team })
  }

  return {
    templates: free(data?.templates ?? [], client),
    template,
    choose,
    draft,
    change: (changes: Partial<ServiceDraft>) => setDraft(before => before && { ...before, ...changes }),
    wrong: typeof entered === 'string' ? entered : '',
    team,
    /** Roles that nobody had, those filled here among them. */
    roles: [...new Set([...filled, ...(shown?.missingRoles ?? [])])],
    fill,
    preview: shown,
    error: preview.error,
    retry: () => void preview.refetch(),
    isReady: input !== undefined && !isOld && shown !== undefined && !shown.refusal,
    save,
  }
}
export type ServiceDraftState = ReturnType<typeof useServiceDraft>
