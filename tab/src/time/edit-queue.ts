import type { EntryView, PlainDate, Refusal, WorkName } from '@praxis/practice'
import type { AnySent, Came } from '#src/service/acts.ts'
import { createStore } from '#src/service/store.ts'
import { workId } from './work-id.ts'

/** A cell of the week that was filled in and is not in the journal yet. */
export type Edit = {
  id: string
  date: PlainDate
  work: WorkName
  /** Zero takes the entry away. */
  minutes: number
  /** Once it was sent it is only ever sent again as it was, under the same key. */
  sent?: AnySent
  state: 'waiting' | 'sending' | 'late' | 'refused'
  refusal?: Refusal | 'several'
}

export const isOfCell = (edit: Pick<Edit, 'date' | 'work'>, work: WorkName, date: PlainDate): boolean =>
  edit.date === date && workId(edit.work) === workId(work)

/** The command that brings a cell with these entries to that many minutes; none when it is like that. */
export const commandOf = (
  { date, work, minutes }: Pick<Edit, 'date' | 'work' | 'minutes'>,
  entries: EntryView[],
  key: string,
): AnySent | 'nothing' | 'several' => {
  const [entry] = entries
  if (entries.length > 1) return 'several'
  if (!entry) {
    if (minutes === 0) return 'nothing'
    const on = work.job ? { job: work.job, ...(work.task && { task: work.task }) } : { activity: work.activity ?? '' }
    return { command: 'log-time', key, input: { ...on, date, minutes } }
  }
  if (minutes === 0) return { command: 'remove-time', key, input: { entry: entry.key } }
  if (entry.minutes === minutes) return 'nothing'
  return { command: 'change-time', key, input: { entry: entry.key, minutes } }
}

type Parts = {
  read: () => string | null
  write: (text: string | null) => void
  /** The entries of the edit's cell as the service has them. */
  entriesOf: (edit: Edit) => Promise<EntryView[]>
  give: (sent: AnySent, options: { repeat: boolean; onPause: () => void }) => Promise<Came>
  newKey: () => string
  /** Told what became of an edit. */
  came: (edit: Edit, came: Came) => void
  retry: (again: () => void) => void
}

const restore = (text: string | null): Edit[] => {
  const kept: unknown = text ? JSON.parse(text) : []
  // Only this queue writes here.
  return Array.isArray(kept)
    ? (kept as Edit[]).map(edit => (edit.state === 'refused' ? edit : { ...edit, state: 'waiting' }))
    : []
}

/**
 * Fills cells in one after another, each once: what was sent keeps its key, and all that is not saved yet survives the
 * loss of the network and of the page.
 */
export const createEditQueue = (parts: Parts) => {
  const edits = createStore<Edit[]>(restore(parts.read()))
  let running = false
  edits.subscribe(() => {
    const open = edits.get()
    parts.write(open.length > 0 ? JSON.stringify(open) : null)
  })

  const change = (id: string, changes: Partial<Edit>) =>
    edits.set(all => all.map(edit => (edit.id === id ? { ...edit, ...changes } : edit)))
  const drop = (id: string) => edits.set(all => all.filter(edit => edit.id !== id))

  /** What is to be sent for an edit; it is kept with it before it goes. */
  const prepare = async (edit: Edit): Promise<AnySent | 'nothing' | 'several'> => {
    if (edit.sent) return edit.sent
    const sent = commandOf(edit, await parts.entriesOf(edit), parts.newKey())
    if (typeof sent !== 'string') change(edit.id, { sent, state: 'sending' })
    return sent
  }

  const settle = (edit: Edit, came: Came) => {
    if (came.state === 'done' || (came.state === 'refused' && came.refusal.code === 'nothing-to-change')) drop(edit.id)
    else if (came.state === 'refused') change(edit.id, { state: 'refused', refusal: came.refusal })
    else change(edit.id, { state: 'late' })
    parts.came(edit, came)
  }

  /** True when the next may follow. */
  const send = async (edit: Edit): Promise<boolean> => {
    const repeat = edit.sent !== undefined
    const sent = await prepare(edit).catch(() => undefined)
    if (!sent) {
      change(edit.id, { state: 'late' })
      return false
    }
    if (sent === 'nothing') drop(edit.id)
    else if (sent === 'several') change(edit.id, { state: 'refused', refusal: 'several' })
    else {
      const came = await parts.give(sent, { repeat, onPause: () => change(edit.id, { state: 'late' }) })
      settle(edit, came)
      return came.state !== 'unknown'
    }
    return true
  }

  const flush = async () => {
    if (running) return
    running = true
    for (;;) {
      const next = edits.get().find(({ state }) => state !== 'refused')
      if (!next) break
      if (!(await send(next))) {
        parts.retry(() => void flush())
        break
      }
    }
    running = false
  }

  return {
    edits,
    flush: () => void flush(),
    /** The last that was said of a cell holds; what was not sent yet is replaced. */
    add: (edit: Pick<Edit, 'date' | 'work' | 'minutes'>) => {
      const id = parts.newKey()
      edits.set(all => [
        ...all.filter(
          other => !isOfCell(other, edit.work, edit.date) || (other.sent !== undefined && other.state !== 'refused'),
        ),
        { ...edit, id, state: 'waiting' },
      ])
      void flush()
    },
    /** Gives up what was refused in a cell. */
    forget: (work: WorkName, date: PlainDate) =>
      edits.set(all => all.filter(edit => edit.state !== 'refused' || !isOfCell(edit, work, date))),
  }
}
export type EditQueue = ReturnType<typeof createEditQueue>
