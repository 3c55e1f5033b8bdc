import type { PersonKey, Refusal, RunKey, RunView } from '@praxis/practice'
import type { Acts, AnySent } from './acts.ts'
import type { Api } from './api.ts'
import { sleep } from './keep-trying.ts'
import { keptBulks } from './kept-bulks.ts'
import { ServiceError } from './service-error.ts'
import { createStore } from './store.ts'

/** One page of a bulk act: a command that starts a run, and how many targets it has. */
export type BulkPage = { sent: AnySent; run: RunKey; count: number }

export type Bulk = {
  id: string
  kind: 'import-clients' | 'tag-clients' | 'apply-template' | 'change-jobs'
  title: string
  /** The page of the tab that shows it, where there is one. */
  path: string
  /** Where what it made can be seen. */
  made: string
  /** Pages still to be handed over. */
  pages: BulkPage[]
  /** Those that were: they go on whether or not anybody looks. */
  runs: RunKey[]
  total: number
  done: number
  /** How many are taken back, while it is undone. */
  back: number
  refused: RunView['refused']
  commits: string[]
  /** Milliseconds that one more takes, once that can be told. */
  pace?: number | undefined
  state: 'going' | 'stopped' | 'finished' | 'undoing' | 'undone'
  /** Why it stopped, could not be undone or not be tried again. */
  why?: Refusal | ServiceError | undefined
}

type Parts = { api: Pick<Api, 'ask'>; acts: Pick<Acts, 'give'>; refresh: () => Promise<void> }
type Begun = Pick<Bulk, 'id' | 'kind' | 'title' | 'path' | 'made' | 'pages'>

const betweenLooks = 800

export const isFailure = (why: Bulk['why']): why is ServiceError => why instanceof ServiceError

/** Whether some of it was given up and can be tried again. */
export const hasFailed = ({ refused }: Pick<Bulk, 'refused'>): boolean =>
  refused.some(({ refusal }) => refusal.code === 'failed')

/** Whether it came to its end with nothing left to look at. */
const isOver = ({ state, refused, why }: Bulk): boolean =>
  (state === 'finished' || state === 'undone') && refused.length === 0 && !why

const isUndone = (refusal: Refusal): boolean => refusal.code === 'cannot-undo' && refusal.why === 'undone-already'

/** Bulk acts: their pages are handed over one after another, and then looked at until they are through. */
export const createBulks = ({ api, acts, refresh }: Parts) => {
  const bulks = createStore<Bulk[]>([])
  let kept: ReturnType<typeof keptBulks> | undefined
  const find = (id: string) => bulks.get().find(bulk => bulk.id === id)
  const change = (id: string, how: (bulk: Bulk) => Partial<Bulk>) => {
    bulks.set(all => all.map(bulk => (bulk.id === id ? { ...bulk, ...how(bulk) } : bulk)))
    kept?.write(id, find(id))
  }
  const viewOf = (key: RunKey) => api.ask('run', { key }).catch(() => null)

  /** Looks at a run until it, or its undoing, is through; tells each view. What somebody took back is through, too. */
  const watch = async (key: RunKey, takenBack: boolean, tell: (view: RunView) => void) => {
    for (;;) {
      const view = await viewOf(key)
      if (view && (view.takenBack || !takenBack)) {
        tell(view)
        if (view.finished) return
      }
      await sleep(betweenLooks)
    }
  }

  /** Adds up the runs of a bulk, one after the other as they are worked on. */
  const watchAll = async (
    id: string,
    takenBack: boolean,
    tell: (sum: Pick<Bulk, 'done' | 'refused' | 'pace'>) => Partial<Bulk>,
  ): Promise<void> => {
    let through: Pick<Bulk, 'done' | 'refused'> = { done: 0, refused: [] }
    for (const run of find(id)?.runs ?? []) {
      let sum = through
      await watch(run, takenBack, ({ done, refused, pace }) => {
        sum = { done: through.done + done, refused: [...through.refused, ...refused] }
        change(id, () => tell({ ...sum, pace }))
      })
      through = sum
    }
  }

  const finish = async (id: string) => {
    await watchAll(id, false, sum => sum)
    change(id, () => ({ state: 'finished' }))
    await refresh()
  }

  const finishUndo = async (id: string) => {
    await watchAll(id, true, ({ done, refused, pace }) => ({ back: done, refused, pace }))
    change(id, ({ back }) => ({ state: 'undone', done: back }))
    await refresh()
  }

  /** Hands over one page: true when the next may follow. */
  const handOver = async (id: string, { sent, run, count }: BulkPage, repeat: boolean): Promise<boolean> => {
    const came = await acts.give(sent, { repeat })
    const isNothing = came.state === 'refused' && came.refusal.code === 'nothing-to-change'
    if (came.state !== 'done' && !isNothing) {
      change(id, () => ({ state: 'stopped', why: came.state === 'refused' ? came.refusal : came.error }))
      return false
    }
    change(id, ({ pages, runs, commits, total }) => ({
      pages: pages.slice(1),
      ...(came.state === 'done'
        ? { runs: [...runs, run], commits: [...commits, came.done.commit] }
        : { total: total - count }),
    }))
    return true
  }

  const run = async (id: string, repeat: boolean) => {
    change(id, () => ({ state: 'going', why: undefined }))
    for (let again = repeat; ; again = false) {
      const page = find(id)?.pages[0]
      if (!page) return finish(id)
      if (!(await handOver(id, page, again))) return
    }
  }

  const undo = async (id: string) => {
    change(id, () => ({ state: 'undoing', why: undefined, back: 0, refused: [] }))
    for (const commit of find(id)?.commits.toReversed() ?? []) {
      const came = await acts.give({ command: 'undo', input: { commit }, key: crypto.randomUUID() })
      if (came.state !== 'done' && !(came.state === 'refused' && isUndone(came.refusal))) {
        const why = came.state === 'refused' ? came.refusal : came.error
        change(id, () => ({ state: 'finished', why }))
        return
      }
      change(id, ({ commits }) => ({ commits: commits.filter(each => each !== commit) }))
    }
    await finishUndo(id)
  }

  /** Gives once more what failed, of the bulk or of its undoing. */
  const tryAgain = async (id: string) => {
    const bulk = find(id)
    if (!bulk) return
    const isBack = bulk.state === 'undone'
    change(id, () => ({ state: isBack ? 'undoing' : 'going', why: undefined }))
    for (const key of bulk.runs) {
      const view = await viewOf(key)
      if (!view || !hasFailed(view)) continue
      const input = { commit: view.commit }
      const came = await acts.give({ command: 'try-again', input, key: crypto.randomUUID() })
      if (came.state === 'done') continue
      change(id, () => ({ state: bulk.state, why: came.state === 'refused' ? came.refusal : came.error }))
      return
    }
    await (isBack ? finishUndo(id) : finish(id))
  }

  const forget = (id: string) => {
    bulks.set(all => all.filter(bulk => bulk.id !== id))
    kept?.write(id, undefined)
  }

  return {
    bulks,
    start: (begun: Begun) => {
      const total = begun.pages.reduce((sum, { count }) => sum + count, 0)
      // What was finished before is looked at no more: Home keeps its undo.
      for (const { id } of bulks.get().filter(isOver)) forget(id)
      bulks.set(all => [
        ...all,
        { ...begun, total, runs: [], done: 0, back: 0, refused: [], commits: [], state: 'going' },
      ])
      void run(begun.id, false)
    },
    goOn: (id: string) => void run(id, true),
    undo: (id: string) => void undo(id),
    tryAgain: (id: string) => void tryAgain(id),
    forget,
    /** What this person began and left comes back, and is kept from now on. */
    resume: (person: PersonKey) => {
      if (kept) return
      kept = keptBulks(person)
      const left = kept.read()
      bulks.set(all => [...left, ...all])
      for (const { id, state } of left) void (state === 'undoing' ? undo(id) : run(id, true))
    },
  }
}
