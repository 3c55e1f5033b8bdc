import type { Actor, CommandName, Outcome } from '@praxis/practice'
import { templateStanding } from '@praxis/practice'
import type { Tenant } from '@praxis/sandbox'
import type { Graph } from '#src/graph/create-graph.ts'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { createLog } from '#src/log.ts'
import type { Practice } from '#src/open-practice.ts'
import { openPractice } from '#src/open-practice.ts'
import { createWorkQueue } from '#src/runs/work-queue.ts'
import { createSnapshotStore } from '#src/snapshot/snapshot-store.ts'
import { configOf, startTenant } from '#tests/tenant.ts'
import type { Through } from './mutants.ts'

/** A process that can die: from then on nothing it does reaches the world, and nothing reaches it. */
export type MortalPractice = Practice & { die: () => void; died: Promise<void>; isAlive: () => boolean }

const never = new Promise<never>(() => undefined)

const mortal = (graph: Graph) => {
  let dead = false
  let tellDeath = () => {}
  const died = new Promise<void>(done => {
    tellDeath = done
  })
  const alive =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      if (dead) return never
      const answer = await call(...args).catch(error => (dead ? never : Promise.reject(error)))
      return dead ? never : answer
    }
  return {
    graph: { get: alive(graph.get), post: alive(graph.post), patch: alive(graph.patch), batch: alive(graph.batch) },
    die: () => {
      dead = true
      tellDeath()
    },
    died,
    isAlive: () => !dead,
  }
}

/** Waits that SharePoint asks for are shortened, or a test would sit them out. */
const briefly = (milliseconds: number) => new Promise<void>(done => setTimeout(done, Math.min(milliseconds, 2)))

export type World = {
  tenant: Tenant
  /** A process; `through` stands between it and Graph. */
  open: (through?: Through) => Promise<MortalPractice>
  /** Lets time pass for every process. */
  pass: (minutes: number) => void
  close: () => Promise<void>
}

export const openWorld = async (settings: Record<string, string> = {}): Promise<World> => {
  const tenant = await startTenant()
  const config = configOf(tenant, { PRAXIS_GRAPH_TIMEOUT: '10000', ...settings })
  const opened: Practice[] = []
  let passed = 0
  return {
    tenant,
    open: async (through = graph => graph) => {
      const { graph, ...life } = mortal(through(createGraph(config, createCredential(config))))
      const practice = await openPractice({
        graph,
        recordsSite: config.recordsSite,
        log: createLog('silent'),
        ...(config.storage && {
          queue: createWorkQueue(config.storage, config),
          store: createSnapshotStore(config.storage, config),
        }),
        sleep: briefly,
        clock: () => Date.now() + passed,
      })
      opened.push(practice)
      return { ...practice, ...life }
    },
    pass: minutes => {
      passed += minutes * 60_000
    },
    close: async () => {
      await tenant.close()
      for (const { replica } of opened) replica.db.close()
    },
  }
}

export const manager: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000002', roles: ['manager'] }
export const ana: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000004', roles: ['staff'] }
export const ben: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000003', roles: ['staff'] }
export const admin: Actor = { key: 'person:0a5c1e70-4d1b-4c3e-9a10-000000000009', roles: ['admin'] }

/** Gives a command that a test takes for granted. */
export const must = async (practice: Practice, actor: Actor, name: CommandName, input: unknown) => {
  const outcome: Outcome = await practice.dispatch(actor, name, input, { key: `must-${Math.random()}` })
  if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome
}

export const smallTemplate = {
  id: 'small',
  service: 'small',
  name: 'Small job',
  frequency: 'month',
  needs: [],
  start: { count: 0, unit: 'days', from: 'period-start' },
  due: { count: 5, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'all', title: 'All' }],
  steps: ['one', 'two', 'three'].map(id => ({
    id,
    section: 'all',
    title: `Step ${id}`,
    role: 'preparer',
    due: { count: 0, unit: 'days', from: 'job-due' },
    estimate: 10,
    after: [],
    checklist: [],
    ...(id === 'three' && { signOff: 'reviewer' }),
  })),
}

/** What its second version says: a step less, a step more, and another date. */
const secondVersion = {
  ...smallTemplate,
  steps: [
    ...smallTemplate.steps
      .filter(({ id }) => id !== 'two')
      .map(step => ({ ...step, due: { count: -1, unit: 'working-days', from: 'job-due' } })),
    { ...smallTemplate.steps[1], id: 'four', title: 'Step four' },
  ],
}

/** Publishes the second version, once, and says how it is called. */
export const publishSecond = async (practice: Practice): Promise<string> => {
  if (templateStanding(practice.replica.look, 'small').versions.length < 2)
    await must(practice, manager, 'publish-template', secondVersion)
  return 'template:small.v2'
}

const personFacts = (name: string, role: string) => ({
  name,
  email: `${name}@hartandco.example`,
  roles: [role],
  zone: 'Europe/London',
})

/** A small firm: a calendar, three people, a template with one sign-off, some clients. */
export const makeSmallFirm = async (practice: Practice, clients = 6): Promise<`client:${string}`[]> => {
  await must(practice, admin, 'save-calendar', {
    zone: 'Europe/London',
    country: 'GB',
    region: 'ENG',
    workingDays: [1, 2, 3, 4, 5],
    closed: [],
  })
  for (const [actor, name, role] of [
    [manager, 'cara', 'manager'],
    [ana, 'ana', 'staff'],
    [ben, 'ben', 'staff'],
    [admin, 'daniel', 'admin'],
  ] as const)
    await must(practice, admin, 'save-person', { person: actor.key, facts: personFacts(name, role) })
  await must(practice, manager, 'publish-template', smallTemplate)
  const made: `client:${string}`[] = []
  for (let n = 0; n < clients; n += 1) {
    const { stream } = await must(practice, manager, 'add-client', { name: `Client ${n} Ltd` })
    made.push(stream as `client:${string}`) // a client's stream is its key
  }
  return made
}

export const team = { preparer: ana.key, reviewer: ben.key, manager: manager.key }

export const monthOf = (n: number) => {
  const year = 2027 + Math.floor(n / 12)
  const month = String((n % 12) + 1).padStart(2, '0')
  return {
    occurrence: `${year}-${month}`,
    name: `${year}-${month}`,
    start: `${year}-${month}-01`,
    end: `${year}-${month}-28`,
  }
}

/** A draft with the steps of the small template, and its mark. */
export const draftTemplate = async (practice: Practice, id: string): Promise<{ id: string; draft: string }> => {
  await must(practice, manager, 'save-template', { template: { ...smallTemplate, id }, base: 0 })
  const draft = templateStanding(practice.replica.look, id).draft?.mark ?? ''
  return { id, draft }
}

/** A job of the small template for that client in the n-th month. */
export const makeJob = async (practice: Practice, client: string, n: number): Promise<string> => {
  const { stream } = await must(practice, manager, 'make-job', {
    client,
    template: 'template:small.v1',
    period: monthOf(n),
    team,
  })
  return stream
}
