import type { ApplyPreview, ClientKey, JobRole, Period, PersonKey, Team, TemplateView } from '@praxis/practice'
import { clientsPerPage, periodsAround, yesTo } from '@praxis/practice'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { takeChosenClients } from '#src/clients/chosen-clients.ts'
import { useSelection } from '#src/frame/table/use-selection.ts'
import { useLater } from '#src/frame/use-later.ts'
import { useMe } from '#src/people/use-me.ts'
import type { BulkPage } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { useAsk } from '#src/service/use-ask.ts'

/** The newest version of each template. */
const newest = (templates: TemplateView[]): TemplateView[] => {
  const byId = new Map<string, TemplateView>()
  for (const template of templates)
    if ((byId.get(template.id)?.version ?? 0) < template.version) byId.set(template.id, template)
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** The template that the page's address names, if it names one. */
const namedTemplate = (): string | undefined => new URLSearchParams(location.search).get('template') ?? undefined

/** Which template, and for which period: by itself the last that is over. */
const useWhat = () => {
  const { today } = useMe()
  const { data, error, refetch } = useAsk('templates', {})
  const [id, setId] = useState(namedTemplate)
  const [occurrence, setOccurrence] = useState<string>()
  const templates = useMemo(() => newest(data?.templates ?? []), [data])
  const template = templates.find(each => each.id === id) ?? (templates.length === 1 ? templates[0] : undefined)
  const periods = useMemo(() => (template ? periodsAround(template.frequency, today) : []), [template, today])
  const period =
    periods.find(each => each.occurrence === occurrence) ?? periods.findLast(({ end }) => end < today) ?? periods.at(0)
  return { templates, template, setId, periods, period, setOccurrence, loaded: data !== undefined, error, refetch }
}

const usePreview = (
  what: { template: TemplateView | undefined; period: Period | undefined },
  clients: ClientKey[],
  fill: Team,
) => {
  const { api } = useService()
  const rested = useLater(clients, 300)
  const { template, period } = what
  const query = useQuery<ApplyPreview>({
    queryKey: ['preview-apply', template?.key, period?.occurrence, rested.toSorted().join(), fill],
    queryFn: ({ signal }) => {
      if (!template || !period) throw new Error('There is nothing to preview.')
      return api.ask('preview-apply', { template: template.key, period, clients: rested, fill }, signal)
    },
    enabled: template !== undefined && period !== undefined && rested.length > 0,
    placeholderData: before => before,
    gcTime: 0,
  })
  // What is shown belongs to what was chosen before.
  const isOld = rested !== clients || query.isPlaceholderData || query.isFetching || query.isPending
  return { preview: query.data, isOld, error: query.error, retry: () => void query.refetch() }
}

/** Applying a template to clients: what, for whom, with which people, and what it comes to. */
export const useApply = () => {
  const what = useWhat()
  const [chosen] = useState(takeChosenClients)
  const selection = useSelection<ClientKey>(chosen)
  const [fill, setFill] = useState<Team>({})
  const clients = useMemo(() => [...selection.selected], [selection.selected])
  const { preview, isOld, error, retry } = usePreview(what, clients, fill)
  const setRole = (role: JobRole, person: PersonKey | null) =>
    setFill(({ [role]: _before, ...others }) => (person ? { ...others, [role]: person } : others))
  return {
    ...what,
    selection,
    clients,
    fill,
    setRole,
    preview: clients.length > 0 ? preview : undefined,
    isOld,
    previewError: error,
    retryPreview: retry,
  }
}
export type ApplyState = ReturnType<typeof useApply>

const applyPath = '/apply'

/** Makes the jobs of a preview, a page of clients after another. */
export const useMaking = () => {
  const { bulks } = useService()
  const bulk = useStore(bulks.bulks).find(({ kind }) => kind === 'apply-template')

  const make = ({ template, period, preview }: ApplyState) => {
    if (!template || !period || !preview || preview.jobs.length === 0) return
    const id = crypto.randomUUID()
    const targets = preview.jobs.map(({ client, team, warned }) => ({ client, team, ...yesTo(warned) }))
    const pages = Array.from({ length: Math.ceil(targets.length / clientsPerPage) }, (_, page): BulkPage => {
      const part = targets.slice(page * clientsPerPage, (page + 1) * clientsPerPage)
      const run = `run:${id}:${page}` as const
      const input = { run, template: template.key, period, targets: part }
      return { run, count: part.length, sent: { command: 'apply-template', key: `${id}-${page}`, input } }
    })
    const made = `/jobs?${new URLSearchParams({ words: preview.name })}`
    bulks.start({ id, kind: 'apply-template', title: preview.name, path: applyPath, made, pages })
  }
  return { bulk, make }
}
