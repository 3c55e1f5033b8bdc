import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkConnector } from './connector-contract.ts'
import { root } from './root.ts'

type Exchange = { service?: string; method: string; url: string; status: number }
type GraphChecker = { check: (exchange: unknown, findings: string[]) => string[] }

const contracts = join(root, '..', 'shared', 'contracts')

const exchangesIn = (folder: string): Exchange[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.jsonl'))
        .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
        .map(line => JSON.parse(line) as Exchange) // written by the sandbox's recorder
    : []

export type Conformance = { checked: { graph: number; connector: number }; findings: string[] } | { skipped: string }

/** Holds every exchange of the whole test run to what Microsoft declares of Graph and of the bot connector. */
export const checkConformance = async (folder: string): Promise<Conformance> => {
  if (!existsSync(contracts)) return { skipped: 'the contracts in ../shared/contracts are not here' }
  const exchanges = exchangesIn(folder)
  const graph = exchanges.filter(({ service }) => service !== 'connector')
  const connector = exchanges.filter(({ service }) => service === 'connector')
  const { check } = (await import(pathToFileURL(join(contracts, 'graph-traffic-check.mjs')).href)) as GraphChecker // its own export
  const findings: string[] = []
  for (const exchange of graph) check(exchange, findings)
  findings.push(...checkConnector(connector, join(contracts, 'bot-connector-v3.swagger.json')))
  return { checked: { graph: graph.length, connector: connector.length }, findings: [...new Set(findings)] }
}
