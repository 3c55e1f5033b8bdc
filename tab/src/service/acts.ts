import type { Done, Refusal } from '@praxis/practice'
import type { Api, Sent } from './api.ts'
import type { Commanded } from './contract.ts'
import { keepTrying, sleep } from './keep-trying.ts'
import type { OwnCommits } from './own-commits.ts'
import { ServiceError } from './service-error.ts'
import { createStore } from './store.ts'

/** Any command that was sent, told apart by its name. */
export type AnySent = { [Name in Commanded]: Sent<Name> }[Commanded]

/** What became of an act. `unknown`: nobody knows yet whether it was done; giving it again with its key does no harm. */
export type Came =
  | { state: 'done'; done: Done }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'unknown'; error: ServiceError }

type Parts = { api: Pick<Api, 'give'>; own: OwnCommits; refresh: (streams: string[]) => Promise<void> }

const outcomeOf = (error: unknown): Came => {
  if (!(error instanceof ServiceError)) throw error
  const { refusal } = error.problem
  return refusal && !error.passes ? { state: 'refused', refusal } : { state: 'unknown', error }
}

/** Gives commands, and knows which are on their way so that what they do is shown at once. */
export const createActs = ({ api, own, refresh }: Parts) => {
  const going = createStore<AnySent[]>([])

  const give = async (sent: AnySent, options: { repeat?: boolean; onPause?: () => void } = {}): Promise<Came> => {
    const { repeat = false, onPause } = options
    going.set(acts => [...acts.filter(({ key }) => key !== sent.key), sent])
    try {
      const done = await keepTrying(again => api.give(sent, again), { sleep, ...(onPause && { onPause }) }, repeat)
      own.add(done)
      if (sent.command === 'undo') own.undid(sent.input.commit)
      await refresh([done.stream])
      return { state: 'done', done }
    } catch (error) {
      const came = outcomeOf(error)
      if (came.state === 'refused') await refresh([])
      return came
    } finally {
      going.set(acts => acts.filter(({ key }) => key !== sent.key))
    }
  }

  return { going, give }
}
export type Acts = ReturnType<typeof createActs>
