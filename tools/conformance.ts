import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { checkConnector } from './connector-contract.ts'
import { root } from './root.ts'

type Exchange = { service?: string; method: string; url: string; status: number }
type GraphChecker = { check: (exchange: unknown, findings: string[]) => string[] }

const contracts = join(root, '..', 'shared', 'contracts')

/** One by one: a whole test run's exchanges are more than fit into memory. */
async function* exchangesIn(folder: string): AsyncGenerator<Exchange> {
  if (!existsSync(folder)) return
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.jsonl'))
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) }))
      if (line) yield JSON.parse(line) as Exchange // written by the sandbox's recorder
}

export type Conformance = { checked: { graph: number; connector: number }; findings: string[] } | { skipped: string }

/** Holds every exchange of the whole test run to what Microsoft declares of Graph and of the bot connector. */
export const checkConformance = async (folder: string): Promise<Conformance> => {
  if (!existsSync(contracts)) return { skipped: 'the contracts in ../shared/contracts are not here' }
  const { check } = (await import(pathToFileURL(join(contracts, 'graph-traffic-check.mjs')).href)) as GraphChecker // its own export
  const findings = new Set<string>()
  const connector: Exchange[] = []
  let graph = 0
  for await (const exchange of exchangesIn(folder)) {
    if (exchange.service === 'connector') connector.push(exchange)
    else {
      graph += 1
      for (const finding of check(exchange, [])) findings.add(finding)
    }
  }
  for (const finding of checkConnector(connector, join(contracts, 'bot-connector-v3.swagger.json')))
    findings.add(finding)
  return { checked: { graph, connector: connector.length }, findings: [...findings] }
}
