type OperationCount = { count: number; resourceUnits: number }

export type Stats = {
  /** HTTP calls to Graph; a batch is one. */
  graphCalls: number
  /** Parts of batches. */
  batchParts: number
  resourceUnits: number
  /** HTTP calls to the bot connector. */
  connectorCalls: number
  /** By name: `create item`, `delta`, `send activity`, …; calls and parts alike, refused ones included. */
  operations: Record<string, OperationCount>
  /** Who called, by User-Agent. */
  userAgents: Record<string, number>
}

export type Statistics = {
  read(): Stats
  reset(): void
  countCall(service: 'graph' | 'connector', userAgent: string | undefined): void
  countOperation(name: string, resourceUnits: number, isPart: boolean): void
}

const nothing = (): Stats => ({
  graphCalls: 0,
  batchParts: 0,
  resourceUnits: 0,
  connectorCalls: 0,
  operations: {},
  userAgents: {},
})

export const createStatistics = (): Statistics => {
  let stats = nothing()
  return {
    read: () => structuredClone(stats),
    reset: () => {
      stats = nothing()
    },
    countCall: (service, userAgent = '') => {
      stats[service === 'graph' ? 'graphCalls' : 'connectorCalls'] += 1
      stats.userAgents[userAgent] = (stats.userAgents[userAgent] ?? 0) + 1
    },
    countOperation: (name, resourceUnits, isPart) => {
      const known = stats.operations[name] ?? { count: 0, resourceUnits: 0 }
      stats.operations[name] = { count: known.count + 1, resourceUnits: known.resourceUnits + resourceUnits }
      stats.resourceUnits += resourceUnits
      if (isPart) stats.batchParts += 1
    },
  }
}
