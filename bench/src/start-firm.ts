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

const counted = (caller: Caller, fetched: () => void): Caller => ({
  command: (...args) => {
    fetched()
    return caller.command(...args)
  },
  ask: (...args) => {
    fetched()
    return caller.ask(...args)
  },
  askWith: (...args) => {
    fetched()
    return caller.askWith(...args)
  },
})

export const startFirm = async (): Promise<BenchFirm> => {
  const running = await bringUp({
    ports: anyPorts,
    from: 'build',
    firm: 'people',
    now: Date.parse('2026-11-23T09:00:00Z'),
  })
  const counter = createCounter()
  const service = { api: running.api, tokenOf: running.tenant.tokenFor }
  const callerOf = async (id: string) => counted(await callerFor(service, id), counter.fetched)
  return {
    running,
    measured: { tenant: running.tenant, counter },
    manager: await callerOf(people.cara.id),
    workers: await Promise.all(workers.map(name => callerOf(people[name].id))),
  }
}
