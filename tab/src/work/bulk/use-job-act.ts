import type { ChangePreview, JobAct, JobKey } from '@praxis/practice'
import { jobsPerPage } from '@praxis/practice'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useLater } from '#src/frame/use-later.ts'
import type { BulkPage } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import type { JobActDraft, JobActKind } from './job-act-draft.ts'
import { actOf, emptyDraft } from './job-act-draft.ts'

const noRows: ChangePreview['rows'] = []

/** One act on many jobs: what was entered, what it would do, and doing it. */
export const useJobAct = (kind: JobActKind, jobs: JobKey[], made: string) => {
  const { api, bulks } = useService()
  const act = useAct()
  const [draft, setDraft] = useState<JobActDraft>(emptyDraft)
  const entered = useMemo(() => actOf(kind, draft), [kind, draft])
  const settled = useLater(entered, 250)
  const preview = useQuery({
    queryKey: ['preview-change-jobs', settled, jobs],
    queryFn: ({ signal }) => {
      if (typeof settled === 'string') throw new Error('There is nothing to preview.')
      return api.ask('preview-change-jobs', { act: settled, jobs }, signal)
    },
    enabled: typeof settled !== 'string',
    placeholderData: before => before,
    gcTime: 0,
  })
  const isOld = settled !== entered || preview.isPlaceholderData || preview.isFetching
  const rows = typeof entered === 'string' ? noRows : (preview.data?.rows ?? noRows)
  const changing = useMemo(() => rows.filter(({ to }) => to).map(({ job }) => job), [rows])

  /** Whoever does it has seen which holds warn of it: that is their yes. */
  const warned = useMemo(
    () => [...new Set(rows.flatMap(({ warned: holds = [] }) => holds.map(({ id }) => id)))],
    [rows],
  )
  const withYes = (given: JobAct): JobAct =>
    given.command === 'set-status' && warned.length > 0 ? { ...given, despite: warned } : given

  const startMany = (given: JobAct, title: string) => {
    const id = crypto.randomUUID()
    const pages = Array.from({ length: Math.ceil(changing.length / jobsPerPage) }, (_, page): BulkPage => {
      const part = changing.slice(page * jobsPerPage, (page + 1) * jobsPerPage)
      const run = `run:${id}:${page}` as const
      return {
        run,
        count: part.length,
        sent: { command: 'change-jobs', key: `${id}-${page}`, input: { run, act: given, jobs: part } },
      }
    })
    bulks.start({ id, kind: 'change-jobs', title, path: '', made, pages })
  }

  const startOne = (given: JobAct, job: JobKey): Promise<unknown> => {
    if (given.command === 'assign-job') return act('assign-job', { job, role: given.role, person: given.person })
    if (given.command === 'move-job') return act('move-job', { job, to: given.to })
    if (given.command === 'cancel-job') return act('cancel-job', { job, reason: given.reason })
    if (given.command === 'set-status') {
      const { command: _name, ...to } = given
      return act('set-status', { job, ...to })
    }
    return act('tag-job', { job, add: given.add, remove: given.remove })
  }

  /** One job is an act as any other; many are a run that can be left. */
  const start = (title: string) => {
    const [first] = changing
    if (typeof entered === 'string' || !first) return
    if (jobs.length === 1) void startOne(withYes(entered), first)
    else startMany(withYes(entered), title)
  }

  return {
    draft,
    change: (changes: Partial<JobActDraft>) => setDraft(before => ({ ...before, ...changes })),
    wrong: typeof entered === 'string' ? entered : '',
    rows,
    changing: changing.length,
    /** How many of them a hold warns of. */
    warned: rows.filter(row => row.warned).length,
    isReady: typeof entered !== 'string' && !isOld && changing.length > 0,
    isAsking: typeof entered !== 'string' && isOld,
    error: preview.error,
    retry: () => void preview.refetch(),
    start,
  }
}
