import type { Tenant } from '@praxis/sandbox'

/** What an act cost. Calls and units are for one run of it; times in milliseconds. */
export type Cost = {
  what: string
  times: number
  total: number
  p50: number
  p95: number
  http: number
  graph: number
  resourceUnits: number
}

/** Counts the calls that go to the product, so that the table can say them beside those to Graph. */
export const createCounter = () => {
  let http = 0
  return {
    fetched: () => {
      http += 1
    },
    read: () => http,
  }
}

type Counter = ReturnType<typeof createCounter>
export type Measured = { tenant: Tenant; counter: Counter }

/** Lets whatever follows an act come to its end, so that it is not counted with the next one. */
const quiet = async (tenant: Tenant): Promise<void> => {
  for (let before = -1; before !== tenant.stats().resourceUnits; ) {
    before = tenant.stats().resourceUnits
    await new Promise(done => setTimeout(done, 60))
  }
}

export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Runs an act `times` times, one after the other. Messages that follow are not in the times but in the counts. */
export const measure = async (
  { tenant, counter }: Measured,
  what: string,
  act: (n: number) => Promise<unknown>,
  times = 1,
): Promise<Cost> => {
  await quiet(tenant)
  tenant.resetStats()
  const before = counter.read()
  const durations: number[] = []
  for (let n = 0; n < times; n += 1) {
    const start = performance.now()
    await act(n)
    durations.push(performance.now() - start)
  }
  await quiet(tenant)
  const { graphCalls, resourceUnits } = tenant.stats()
  const sorted = durations.toSorted((a, b) => a - b)
  return {
    what,
    times,
    total: durations.reduce((sum, duration) => sum + duration, 0),
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    http: (counter.read() - before) / times,
    graph: graphCalls / times,
    resourceUnits: resourceUnits / times,
  }
}

/** How often something is asked before it is measured, until the process knows it well. */
export const warmUp = 50
const looks = 200

/** A query, asked until the process knows it well and then measured: what people feel all day. */
export const measureQuery = async (
  measured: Measured,
  what: string,
  ask: (n: number) => Promise<unknown>,
): Promise<Cost> => {
  for (let n = 0; n < warmUp; n += 1) await ask(n)
  return measure(measured, what, ask, looks)
}
