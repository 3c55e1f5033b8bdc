import type { Tenant } from '@praxis/sandbox'

/** What an act cost: each figure for one run of it. */
export type Cost = {
  what: string
  milliseconds: number
  http: number
  graph: number
  resourceUnits: number
  note?: string
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

export type Counter = ReturnType<typeof createCounter>

/** Lets whatever follows an act come to its end, so that it is not counted with the next one. */
const quiet = async (tenant: Tenant): Promise<void> => {
  for (let before = -1; before !== tenant.stats().resourceUnits; ) {
    before = tenant.stats().resourceUnits
    await new Promise(done => setTimeout(done, 60))
  }
}

/** Runs an act `times` times and says what one of them cost. The time is the median; messages that follow are not in it. */
export const measure = async (
  { tenant, counter }: { tenant: Tenant; counter: Counter },
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
  durations.sort((a, b) => a - b)
  return {
    what,
    milliseconds: durations[Math.floor(durations.length / 2)] ?? 0,
    http: (counter.read() - before) / times,
    graph: graphCalls / times,
    resourceUnits: resourceUnits / times,
  }
}
