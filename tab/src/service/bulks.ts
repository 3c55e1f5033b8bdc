import type { Refusal, RunKey, RunView } from '@praxis/practice'
import type { Acts, AnySent } from './acts.ts'
import type { Api } from './api.ts'
import { sleep } from './keep-trying.ts'
import { ServiceError } from './service-error.ts'
import { createStore } from './store.ts'

/** One page of a bulk act: a command that starts a run, and how many targets it has. */
export type BulkPage = { sent: AnySent; run: RunKey; count: number }

export type Bulk = {
  id: string
  kind: 'import-clients' | 'apply-template' | 'change-jobs'
  title: string
  /** The page of the tab that shows it, where there is one. */
  path: string
  /** Where what it made can be seen. */
  made: string
  pages: BulkPage[]
  /** Pages that are done. */
  finished: number
  total: number
  done: number
  refused: RunView['refused']
  commits: string[]
  state: 'going' | 'stopped' | 'finished' | 'undoing' | 'undone'
  /** Why it stopped, or could not be undone. */
  why?: Refusal | ServiceError | undefined
}

type Parts = { api: Pick<Api, 'ask'>; acts: Pick<Acts, 'give'>; refresh: () => Promise<void> }

const betweenLooks = 800

export const isFailure = (why: Bulk['why']): why is ServiceError => why instanceof ServiceError

/** Bulk acts, page after page; they go on while other pages of the tab are looked at. */
export const createBulks = ({ api, acts, refresh }: Parts) => {
  const bulks = createStore<Bulk[]>([])
  const find = (id: string) => bulks.get().find(bulk => bulk.id === id)
  const change = (id: string, how: (bulk: Bulk) => Partial<Bulk>) =>
    bulks.set(all => all.map(bulk => (bulk.id === id ? { ...bulk, ...how(bulk) } : bulk)))

  /** Looks at the run until all of it is done, telling how far it is. */
  const watch = async (id: string, run: RunKey) => {
    const before = find(id)
    if (!before) return
    for (;;) {
      const view = await api.ask('run', { key: run }).catch(() => null)
      if (view) change(id, () => ({ done: before.done + view.done, refused: [...before.refused, ...view.refused] }))
      if (view?.finished) return
      await sleep(betweenLooks)
    }
  }

  /** One page: true when the next may follow. */
  const doPage = async (id: string, { sent, run, count }: BulkPage, repeat: boolean): Promise<boolean> => {
    const came = await acts.give(sent, { repeat })
    if (came.state === 'unknown') {
      change(id, () => ({ state: 'stopped', why: came.error }))
      return false
    }
    if (came.state === 'refused' && came.refusal.code !== 'nothing-to-change') {
      change(id, () => ({ state: 'stopped', why: came.refusal }))
      return false
    }
    if (came.state === 'done') {
      change(id, ({ commits }) => ({ commits: [...commits, came.done.commit] }))
      await watch(id, run)
    } else change(id, ({ total }) => ({ total: total - count }))
    change(id, ({ finished }) => ({ finished: finished + 1 }))
    return true
  }

  const run = async (id: string, repeat: boolean) => {
    change(id, () => ({ state: 'going', why: undefined }))
    for (let again = repeat; ; again = false) {
      const bulk = find(id)
      const page = bulk?.pages[bulk.finished]
      if (!page) break
      if (!(await doPage(id, page, again))) return
    }
    change(id, () => ({ state: 'finished' }))
    await refresh()
  }

  const undo = async (id: string) => {
    change(id, () => ({ state: 'undoing', why: undefined }))
    for (const commit of find(id)?.commits.toReversed() ?? []) {
      const came = await acts.give({ command: 'undo', input: { commit }, key: crypto.randomUUID() })
      if (came.state !== 'done') {
        const why = came.state === 'refused' ? came.refusal : came.error
        change(id, () => ({ state: 'finished', why }))
        return
      }
      change(id, ({ commits }) => ({ commits: commits.filter(each => each !== commit) }))
    }
    change(id, () => ({ state: 'undone' }))
    await refresh()
  }

  return {
    bulks,
    start: (bulk: Omit<Bulk, 'finished' | 'done' | 'refused' | 'commits' | 'state' | 'total'>) => {
      const total = bulk.pages.reduce((sum, { count }) => sum + count, 0)
      const begun: Bulk = { ...bulk, total, finished: 0, done: 0, refused: [], commits: [], state: 'going' }
      bulks.set(all => [...all, begun])
      void run(bulk.id, false)
    },
    goOn: (id: string) => void run(id, true),
    undo: (id: string) => void undo(id),
    forget: (id: string) => bulks.set(all => all.filter(bulk => bulk.id !== id)),
  }
}
