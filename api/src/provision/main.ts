import type { Config } from '#src/config.ts'
import { readConfig } from '#src/config.ts'
import type { Graph } from '#src/graph/create-graph.ts'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { probe } from './probe/probe.ts'
import { tellAnswer, tellVerdict } from './probe/tell-answer.ts'
import { provisionFolder, SiteUnusable } from './provision-folder.ts'
import { provisionLists } from './provision-lists.ts'

const say = (name: string, what: string): void => console.log(`${name.padEnd(12)} ${what}`)

const makeLists = async (graph: Graph, site: string): Promise<void> => {
  for (const { list, made, columns } of await provisionLists(graph, site)) {
    const what = made
      ? 'made'
      : columns.length > 0
        ? `columns brought up to date: ${columns.join(', ')}`
        : 'is there already'
    say(list, what)
  }
}

const makeFolder = async (graph: Graph, site: string): Promise<void> => {
  const { folder, made } = await provisionFolder(graph, site)
  say(folder, `folder of the documents site, ${made ? 'made' : 'is there already'}`)
}

/** What both sites need; whether all of it is there now. */
const makeSites = async (graph: Graph, { recordsSite, documentsSite }: Config): Promise<boolean> => {
  await makeLists(graph, recordsSite)
  try {
    await makeFolder(graph, documentsSite)
    return true
  } catch (error) {
    if (!(error instanceof SiteUnusable)) throw error
    console.error(error.message)
    return false
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

/** The settings, or which of them are missing. */
const configOrWhy = (): Config => {
  try {
    return readConfig(process.env)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\ndocs/deploy.md says what each is.`)
    process.exit(1)
  }
}

const config = configOrWhy()
const graph = createGraph(config, createCredential(config))

const isWell = await (process.argv.includes('--probe') ? askSite : makeSites)(graph, config)
process.exitCode = isWell ? 0 : 1
