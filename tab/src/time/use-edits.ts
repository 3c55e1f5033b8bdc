import { mondayOf } from '@praxis/practice'
import type { Service } from '#src/service/service.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { askKey } from '#src/service/use-ask.ts'
import type { EditQueue } from './edit-queue.ts'
import { createEditQueue } from './edit-queue.ts'
import { readEdits, writeEdits } from './kept-edits.ts'
import { workId } from './work-id.ts'

/** All cells say what became of them in one and the same place. */
const notice = 'time-cells'
const betweenTries = 15_000

const queues = new WeakMap<Service, EditQueue>()

const create = (service: Service): EditQueue => {
  const { acts, api, notices, queryClient } = service
  const queue = createEditQueue({
    read: readEdits,
    write: writeEdits,
    newKey: () => crypto.randomUUID(),
    entriesOf: async ({ date, work }) => {
      const input = { date: mondayOf(date) }
      const week = await queryClient.fetchQuery({
        queryKey: askKey('week', input),
        queryFn: ({ signal }) => api.ask('week', input, signal),
      })
      const day = week.days.findIndex(each => each.date === date)
      return week.rows.find(row => workId(row.work) === workId(work))?.days[day] ?? []
    },
    give: (sent, options) => acts.give(sent, options),
    came: (_, came) => {
      if (came.state !== 'done') return
      const { sentence, about, commit } = came.done
      const undo = () => void acts.give({ command: 'undo', key: crypto.randomUUID(), input: { commit } })
      notices.say({
        id: notice,
        intent: 'success',
        title: sentence,
        ...(about && { body: about }),
        act: { words: 'Undo', run: undo },
      })
    },
    retry: again => setTimeout(again, betweenTries),
  })
  addEventListener('online', queue.flush)
  queue.flush()
  return queue
}

/** The one queue of cells that are being saved; it goes on while other pages are looked at. */
export const editQueue = (service: Service): EditQueue => {
  const known = queues.get(service) ?? create(service)
  queues.set(service, known)
  return known
}

export const useEdits = () => {
  const queue = editQueue(useService())
  return { queue, edits: useStore(queue.edits) }
}
