import { readConfig } from '#src/config.ts'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { provisionLists } from './provision-lists.ts'

const config = readConfig(process.env)
const graph = createGraph(config, createCredential(config))

for (const { list, made, columns } of await provisionLists(graph, config.recordsSite)) {
  const what = made
    ? 'made'
    : columns.length > 0
      ? `columns brought up to date: ${columns.join(', ')}`
      : 'is there already'
  console.log(`${list.padEnd(12)} ${what}`)
}
