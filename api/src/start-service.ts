import { createBot } from '@praxis/bot'
import type { Config } from './config.ts'
import { expectAhead } from './deadlines/expect-deadlines.ts'
import { createGraph } from './graph/create-graph.ts'
import { createCredential } from './graph/credential.ts'
import { createApp } from './http/app.ts'
import { createTokenVerifier } from './http/verify-token.ts'
import { createLog } from './log.ts'
import { openPractice } from './open-practice.ts'
import { makeDueJobs } from './recurrence/make-due-jobs.ts'
import { createWorkQueue } from './runs/work-queue.ts'
import { createSends } from './sends/create-sends.ts'
import { tellOfFirstJobs } from './sends/first-jobs.ts'
import { tellOfHandEdits } from './sends/hand-edit.ts'
import { tick } from './sends/morning.ts'
import { praxisForBot } from './sends/praxis-for-bot.ts'
import { createSnapshotStore } from './snapshot/snapshot-store.ts'

/** `rateClock` is the one by which the bot keeps to Teams' limits; a test in which days fly by hands in its own. */
type Clocks = { clock?: () => number; rateClock?: () => number }

/** The whole service of one process, built once from its configuration. */
export const startService = async (config: Config, { clock = Date.now, rateClock }: Clocks = {}) => {
  const log = createLog(config.logLevel)
  const credential = createCredential(config)
  const graph = createGraph(config, credential)
  const store = config.storage && createSnapshotStore(config.storage, config)
  const queue = config.storage && createWorkQueue(config.storage, config)
  const practice = await openPractice({
    graph,
    recordsSite: config.recordsSite,
    log,
    clock,
    ...(store && { store }),
    ...(queue && { queue }),
    ...(config.resourceUnits && { resourceUnits: config.resourceUnits }),
  })
  const praxis = praxisForBot(practice, config, log)
  const bot = createBot({
    praxis,
    credentials: { clientId: config.clientId, tenantId: config.tenantId, msal: credential },
    ...(rateClock && { timing: { now: rateClock } }),
    ...(config.botOpenId && { openIdMetadata: config.botOpenId }),
  })
  createSends({ practice, bot, praxis, log })
  tellOfHandEdits(practice)
  tellOfFirstJobs(practice)
  const work = {
    tick: () => tick(practice),
    sweep: () => practice.sweep.run(),
    snapshot: () => practice.snapshot(),
    'due-jobs': async () => {
      const made = await makeDueJobs(practice)
      await expectAhead(practice)
      return made
    },
    run: practice.runs.goOn,
    'run-failed': practice.runs.giveUp,
  }
  const app = createApp({ practice, bot, work, verify: createTokenVerifier(config), config, log })
  return { app, practice, credential }
}

export type Service = Awaited<ReturnType<typeof startService>>
