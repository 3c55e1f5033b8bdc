import type { Caller } from '@praxis/e2e/firm'
import { callerFor, importDemonstrationClients, makePeople, makeTemplates, people } from '@praxis/e2e/firm'
import type { Tenant } from '@praxis/sandbox'
import type { Process } from './process.ts'
import { startProcess } from './process.ts'
import { startTenant } from './tenant.ts'

type Who = 'ana' | 'cara' | 'daniel'
/** A button of a card, or what brings it up to date. */
type Button = { who: Who; conversation: string; message: string; verb: string; data: Record<string, unknown> }

let tenant: Tenant
let process: Process
let jo: Caller
let client: { key: string; name: string }
let old: Button[]

const now = Date.parse('2026-11-23T09:00:00Z')
const settled = () => process.service.practice.background.settled()

const cardsOf = (who: Who) =>
  tenant.chats
    .of(people[who].id)
    .flatMap(({ conversationId }) => tenant.chats.messages(conversationId))
    .flatMap(({ id, conversationId, cards }) => cards.map(card => ({ who, id, conversationId, card })))

const isObject = (value: unknown): value is Record<string, unknown> => value instanceof Object

/** All that acts on a card, however deep, also what its refreshing asks. */
const actsIn = (value: unknown): { verb: string; data: Record<string, unknown> }[] => {
  if (!isObject(value)) return []
  const { type, verb, data } = value
  const own = type === 'Action.Execute' && typeof verb === 'string' ? [{ verb, data: isObject(data) ? data : {} }] : []
  return [...own, ...Object.values(value).flatMap(actsIn)]
}

const buttonsOf = (who: Who): Button[] =>
  cardsOf(who).flatMap(({ id, conversationId: conversation, card }) =>
    actsIn(card).map(act => ({ who, conversation, message: id, ...act })),
  )

const press = async ({ who, conversation, message, verb, data }: Button) => {
  const fields = { note: 'once more', time: '1:00', day: '2026-11-23', jobs: '', person: '' }
  const action = { type: 'Action.Execute', verb, data: { ...fields, ...data } }
  const { body } = await tenant.chats.invoke(people[who].id, conversation, message, action, 'manual')
  await settled()
  return JSON.stringify(body)
}

const say = async (who: Who, words: string) => {
  const conversation = tenant.chats.of(people[who].id)[0]?.conversationId ?? ''
  await tenant.chats.say(people[who].id, conversation, words)
  await settled()
}

beforeAll(async () => {
  tenant = await startTenant()
  process = await startProcess(tenant, () => now)
  tenant.app.botEndpoint = `${process.firm.api}/messages`
  await makePeople(process.firm)
  await tenant.chats.announceInstallations()
  await settled()
  jo = await callerFor(process.firm, people.jo.id)
  const ana = await callerFor(process.firm, people.ana.id)
  await makeTemplates(jo)
  await importDemonstrationClients(jo)
  const { rows } = await jo.ask<{ rows: { key: string; name: string }[] }>('clients')
  const [first] = rows
  if (!first) throw new Error('There is no client.')
  client = first
  const team = {
    preparer: `person:${people.ana.id}`,
    reviewer: `person:${people.cara.id}`,
    manager: `person:${people.cara.id}`,
  }
  const period = { occurrence: '2026-10', name: 'October 2026', start: '2026-10-01', end: '2026-10-31' }
  const template = 'template:monthly-bookkeeping.v1'
  const { stream: job } = await jo.command('make-job', { client: client.key, template, period, team })
  for (const task of ['code', 'reconcile', 'post-journals'])
    await ana.command('finish-task', { job, task }).catch(() => undefined)
  await say('ana', `done collect ${client.name}`)
  await say('ana', `log 1h ${client.name}`)
  for (const task of ['code', 'reconcile', 'post-journals', 'month-pack'])
    await ana.command('finish-task', { job, task })
  await settled()
  await say('ana', 'what’s due')
  old = [...buttonsOf('ana'), ...buttonsOf('cara')]
  const undo = old.filter(({ verb, data }) => verb === 'undo' && data.card === 'logged')
  for (const button of undo) expect(await press(button)).toContain(client.name)
  await jo.command('set-wall', {
    client: client.key,
    side: 'outside',
    people: [people.ana, people.cara, people.daniel].map(({ id }) => `person:${id}`),
    reason: 'acts for the buyer',
  })
})
afterAll(async () => {
  await process.stop()
  await tenant.close()
})

describe('cards that came before a wall', () => {
  it('are there: of an act, of time, of a review, of the day', () => {
    const kinds = new Set(old.map(({ data }) => String(data.card)))
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['act', 'logged', 'morning', 'review']))
  })

  it('show nothing of the client, whichever button is pressed, and however they are brought up to date', async () => {
    const all = [...old, ...buttonsOf('ana'), ...buttonsOf('cara')]
    const told: string[] = []
    for (const button of all) {
      const answer = await press(button)
      if (answer.includes(client.name)) told.push(`${button.who}, ${button.verb}: ${answer}`)
    }
    expect(told).toEqual([])
  })

  it('act on nothing there', async () => {
    const { replica } = process.service.practice
    const since = replica.db.all<{ name: string; actor: string }>(
      `select name, actor from journal where refused = 0 and at > (select max(at) from journal where name = 'set-wall')
       and name not in ('claim-send', 'record-send')`,
    )
    expect(since).toEqual([])
  })
})

it('an administrator outside a wall is told of an edit by hand, and nothing of the client', async () => {
  const { handsOn, sites } = tenant
  const list = handsOn.lists(sites.records.id).find(({ displayName }) => displayName === 'Clients')?.id ?? ''
  const item = handsOn.items(list, { top: 100 }).items.find(({ fields }) => fields.Name === client.name)
  await process.service.practice.sweep.run()
  handsOn.edit(list, item?.id ?? '', { Name: `${client.name} & Co` })
  await process.service.practice.sweep.run()
  await settled()
  const told = cardsOf('daniel')
    .map(({ card }) => JSON.stringify(card))
    .filter(card => card.includes('edited by hand'))
  expect(told).toEqual([expect.stringContaining('Clients, a record behind a wall')])
  expect(told[0]).not.toContain(client.name)
})
