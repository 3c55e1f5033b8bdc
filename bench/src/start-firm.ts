import type { Caller } from '@praxis/e2e/firm'
import { callerFor, people } from '@praxis/e2e/firm'
import type { Running } from '@praxis/e2e/world'
import { bringUp } from '@praxis/e2e/world'
import type { Measured } from './measure.ts'
import { createCounter } from './measure.ts'

const anyPorts = { shell: 0, tenant: 0, tab: 0, functions: 0 }

/** Who does the work: each prepares an eighth of the jobs. */
const workers = ['ana', 'ben', 'grace', 'luke', 'marcus', 'mei', 'priya', 'tom'] as const

/** A firm with its people and nothing else, and callers whose calls are counted. */
export type BenchFirm = { running: Running; measured: Measured; manager: Caller; workers: Caller[] }

export const workerKeys = workers.map(name => `person:${people[name].id}`)

export const teamOf = (at: number) => ({
  preparer: workerKeys[at % workerKeys.length] ?? '',
  reviewer: workerKeys[(at + 1) % workerKeys.length] ?? '',
  manager: `person:${people.cara.id}`,
})

const halfAnHour = 30 * 60_000

/** A caller whose calls are counted, and who signs in anew when the clock has gone on past a token's life. */
const lasting = (signIn: () => Promise<Caller>, now: () => number, fetched: () => void): Caller => {
  let signedIn: { caller: Promise<Caller>; at: number } | undefined
  const counted = (): Promise<Caller> => {
    fetched()
    if (!signedIn || now() - signedIn.at > halfAnHour) signedIn = { caller: signIn(), at: now() }
    return signedIn.caller
  }
  return {
    command: async (...args) => (await counted()).command(...args),
    ask: async (...args) => (await counted()).ask(...args),
    askWith: async (...args) => (await counted()).askWith(...args),
  }
}

export const startFirm = async (): Promise<BenchFirm> => {
  const running = await bringUp({
    ports: anyPorts,
    from: 'build',
    firm: 'people',
    now: Date.parse('2026-11-23T09:00:00Z'),
  })
  const counter = createCounter()
  const service = { api: running.api, tokenOf: running.tenant.tokenFor }
  const { now } = running.tenant.clock
  const callerOf = (id: string) => lasting(() => callerFor(service, id), now, counter.fetched)
  return {
    running,
    measured: { tenant: running.tenant, counter },
    manager: callerOf(people.cara.id),
    workers: workers.map(name => callerOf(people[name].id)),
  }
}
