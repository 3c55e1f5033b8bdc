import type { Config } from '#src/config.ts'
import { readConfig } from '#src/config.ts'
import type { Graph } from '#src/graph/create-graph.ts'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { probe } from './probe/probe.ts'
import { tellAnswer, tellVerdict } from './probe/tell-answer.ts'
import { provisionLists } from './provision-lists.ts'

const makeLists = async (graph: Graph, site: string): Promise<void> => {
  for (const { list, made, columns } of await provisionLists(graph, site)) {
    const what = made
      ? 'made'
      : columns.length > 0
        ? `columns brought up to date: ${columns.join(', ')}`
        : 'is there already'
    console.log(`${list.padEnd(12)} ${what}`)
  }
}

const sleep = (milliseconds: number) => new Promise<void>(done => setTimeout(done, milliseconds))

/** Whether the site keeps what the commit protocol rests on. */
const askSite = async (graph: Graph, { recordsSite: site }: Config): Promise<boolean> => {
  const all = await probe({ graph, site, sleep, clock: Date.now }, answered => console.log(tellAnswer(answered)))
  const { isSound, text } = tellVerdict(all)
  console.log(`\n${text}`)
  return isSound
}

const config = readConfig(process.env)
const graph = createGraph(config, createCredential(config))

if (process.argv.includes('--probe')) process.exitCode = (await askSite(graph, config)) ? 0 : 1
else await makeLists(graph, config.recordsSite)
