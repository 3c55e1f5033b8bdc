import { generateKeyPairSync, sign } from 'node:crypto'
import type { Found } from '@praxis/practice'
import type { ChatMessage } from '@praxis/sandbox'
import type { Card } from '#src/types.ts'
import { acmeVat, ana, done, home, jobPage, playPraxis, week, weekRow } from './demonstration.ts'
import { press, readAloud } from './read-aloud.ts'
import type { Received, StartedBot } from './start-bot.ts'
import { startBot } from './start-bot.ts'

const { chat: _none, ...unknown } = ana
const oneJob: Found = {
  used: 2,
  clients: [],
  jobs: [
    {
      key: acmeVat,
      name: 'VAT to 31 Oct 2026',
      clientName: 'Acme Precision Engineering',
      client: 'client:acme',
      status: 'in-progress',
      due: '2026-12-07',
      tasks: [],
    },
  ],
}

const play = () =>
  playPraxis({
    me: unknown,
    answers: {
      find: oneJob,
      week: week([weekRow({})]),
      home: home(),
      job: jobPage(),
    },
    outcomes: () => done(),
  })

let played: ReturnType<typeof play>
let started: StartedBot

/** Pauses pass at once. */
const hurried = () => {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    sleep: async (milliseconds: number) => {
      ahead += milliseconds
    },
    random: () => 0.5,
  }
}

const start = async (timing?: ReturnType<typeof hurried>) => {
  played = play()
  started = await startBot(played, timing)
}
afterEach(() => started.close())

// What the channel delivers is the card as it was sent.
const cardIn = (message: ChatMessage | undefined): Card => message?.cards[0] as Card
const titles = () =>
  started.messages().map(message => (message.cards[0] ? readAloud(cardIn(message))[0] : message.text))
const connectorCalls = () =>
  started.tenant.exchanges.recent(0, 1000).filter(({ exchange }) => exchange.service === 'connector')

describe('in a person’s chat', () => {
  beforeEach(() => start())

  it('the bot says hello when it is installed, once, and remembers where', async () => {
    await started.tenant.chats.setInstalled(started.me, true)
    expect(titles()).toEqual(['Hello Ana'])
    expect(played.dispatched.at(-1)).toMatchObject({ name: 'remember-chat', input: { chat: started.chat } })
  })

  it('a removed app is a lost chat', async () => {
    await started.tenant.chats.setInstalled(started.me, false)
    expect(played.dispatched).toMatchObject([{ actor: 'person:app', name: 'lose-chat', input: { person: ana.key } }])
  })

  it('words are answered with a card, and its buttons act and rewrite it', async () => {
    await started.say('log 1.5h acme vat')
    const message = started.messages().at(-1)
    expect(readAloud(cardIn(message))[0]).toBe('Logged 1:30')
    const { verb, data } = press(cardIn(message), 'Undo')
    const action = { type: 'Action.Execute', verb, data }
    const { chat, me, tenant } = started
    const answer = await tenant.chats.invoke(me, chat.conversation, message?.id ?? '', action, 'manual')
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    })
    const { value } = answer.body as { value: Card }
    expect(readAloud(value)[0]).toBe('Undone: 1:30')
    expect(titles().at(-1)).toBe('Undone: 1:30')
    expect(started.messages().at(-1)).toMatchObject({ id: message?.id, edited: true })
  })

  it('old clients submit, and the message is edited', async () => {
    await started.say('log 1.5h acme vat')
    const message = started.messages().at(-1)
    const { verb, data } = press(cardIn(message), 'Undo')
    const before = started.messages().length
    await started.tenant.chats.submit(started.me, started.chat.conversation, message?.id ?? '', { verb, ...data })
    expect(titles().at(-1)).toBe('Undone: 1:30')
    expect(started.messages()).toHaveLength(before)
  })

  it('a card that cannot be brought up to date stays', async () => {
    await started.say('what’s due')
    const message = started.messages().at(-1)
    played.answers.home = () => {
      throw new Error('away')
    }
    const action = { type: 'Action.Execute', verb: 'show-morning', data: { card: 'morning' } }
    const { chat, me, tenant } = started
    const answer = await tenant.chats.invoke(me, chat.conversation, message?.id ?? '', action, 'automatic')
    expect(answer).toEqual({
      status: 200,
      body: {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: '500', message: 'I could not bring this up to date at 09:14.' },
      },
    })
  })

  it('an invoke that is no card’s is not implemented', async () => {
    await started.say('hi')
    const [request] = started.received.slice(-1)
    const body = { ...(request?.body as object), type: 'invoke', name: 'task/fetch', value: {} }
    expect(await started.bot.handle({ headers: request?.headers ?? {}, body })).toMatchObject({ status: 501 })
  })

  it('a person of another tenant learns nothing', async () => {
    await started.say('what’s due')
    const { headers, body } = started.received.at(-1) as Received
    const stranger = {
      ...(body as object),
      channelData: { tenant: { id: started.tenant.clientTenant.tenantId } },
    }
    played.dispatched.length = 0
    expect(await started.bot.handle({ headers, body: stranger })).toEqual({ status: 200 })
    expect(titles().at(-1)).toBe('I do not know you here')
    expect(played.dispatched).toEqual([])
  })
})

describe('what is not from the channel', () => {
  beforeEach(async () => {
    await start()
    await started.say('hi')
    played.dispatched.length = 0
    // The adapter writes each of them to the console.
    import.meta.jest.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => {
    import.meta.jest.restoreAllMocks()
  })

  const genuine = (): Received & { parts: string[] } => {
    const request = started.received.at(-1) as Received
    return { ...request, parts: (request.headers.authorization ?? '').replace('Bearer ', '').split('.') }
  }
  const write = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString())
  const signedBy = (header: unknown, claims: unknown) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const signed = `${write(header)}.${write(claims)}`
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
  }
  const forgeries: [string, () => Promise<string> | string][] = [
    ['has no token', () => ''],
    ['has no JWT', () => 'Bearer nonsense'],
    [
      'is signed by somebody else under the channel’s key',
      () => `Bearer ${signedBy(read(genuine().parts[0]), read(genuine().parts[1]))}`,
    ],
    [
      'is signed by a key nobody knows',
      () => `Bearer ${signedBy({ alg: 'RS256', kid: 'mine' }, read(genuine().parts[1]))}`,
    ],
    [
      'is not signed',
      () => `Bearer ${write({ alg: 'none', kid: read(genuine().parts[0]).kid })}.${genuine().parts[1]}.`,
    ],
    [
      'has claims that were changed',
      () => {
        const { parts } = genuine()
        return `Bearer ${parts[0]}.${write({ ...read(parts[1]), aud: 'another' })}.${parts[2]}`
      },
    ],
    ['is a person’s token for the tab', async () => `Bearer ${await started.tenant.tokenFor(started.me)}`],
    [
      'says it is the emulator',
      () => {
        const { parts } = genuine()
        const issuer = 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0'
        return `Bearer ${signedBy(read(parts[0]), { ...read(parts[1]), iss: issuer, ver: '2.0', azp: started.tenant.app.clientId })}`
      },
    ],
  ]

  it.each(forgeries)('is refused when it %s', async (_how, authorization) => {
    const { body } = genuine()
    const answer = await started.bot.handle({ headers: { authorization: await authorization() }, body })
    expect(answer.status).toBe(401)
    expect(played.dispatched).toEqual([])
  })

  it.each([
    ['names another service', { serviceUrl: 'https://evil.example/' }],
    ['names no service', { serviceUrl: '' }],
  ])('is refused when it %s', async (_how, other) => {
    const { headers, body } = genuine()
    const answer = await started.bot.handle({ headers, body: { ...(body as object), ...other } })
    expect(answer.status).toBe(401)
  })

  it('is no use when it is no activity', async () => {
    const { headers } = genuine()
    expect((await started.bot.handle({ headers, body: 'text' })).status).toBe(400)
    expect((await started.bot.handle({ headers, body: { type: 7 } })).status).toBeGreaterThanOrEqual(400)
  })
})

describe('a card that is sent', () => {
  const card: Card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'One' }],
    fallbackText: 'One',
  }
  const other: Card = { ...card, body: [{ type: 'TextBlock', text: 'Two' }] }

  beforeEach(async () => {
    await start(hurried())
    await started.tenant.chats.setInstalled(started.me, true)
  })

  const calls = async <Outcome>(act: () => Promise<Outcome>) => {
    const before = connectorCalls().length
    const outcome = await act()
    return { outcome, calls: connectorCalls().length - before }
  }

  it('arrives in the person’s chat, and can be written anew', async () => {
    const outcome = await started.bot.send(started.chat, card)
    expect(outcome).toEqual({
      state: 'sent',
      conversation: started.chat.conversation,
      activity: started.messages().at(-1)?.id,
    })
    const activity = outcome.state === 'sent' ? outcome.activity : ''
    expect(await started.bot.update(started.chat, activity, other)).toEqual(outcome)
    expect(titles().at(-1)).toBe('Two')
  })

  it('is refused for good by whoever blocked the bot', async () => {
    started.tenant.chats.block(started.me, true)
    expect(await calls(() => started.bot.send(started.chat, card))).toEqual({
      outcome: { state: 'refused', reason: '403 MessageWritesBlocked' },
      calls: 1,
    })
  })

  it('is refused where the message is not there', async () => {
    const outcome = await started.bot.update(started.chat, 'nothing', card)
    expect(outcome).toMatchObject({ state: 'refused', reason: expect.stringContaining('404') })
  })

  it('waits when there is too much, and goes then', async () => {
    started.tenant.faults.add({ effect: 'refuse', status: 429, retryAfter: 2, match: { name: 'send activity' } })
    expect(await calls(() => started.bot.send(started.chat, card))).toMatchObject({
      outcome: { state: 'sent' },
      calls: 2,
    })
    expect(titles().filter(title => title === 'One')).toHaveLength(1)
  })

  it.each([
    ['the service fails after it came', { effect: 'apply-then-refuse', status: 503 } as const, 1],
    ['the answer is lost', { effect: 'apply-then-drop' } as const, 1],
    ['the line breaks before it came', { effect: 'drop' } as const, 0],
    ['the service fails before it came', { effect: 'refuse', status: 503 } as const, 0],
  ])('is never sent twice: nobody knows when %s', async (_when, fault, arrived) => {
    started.tenant.faults.add({ ...fault, match: { name: 'send activity' } })
    expect(await calls(() => started.bot.send(started.chat, card))).toMatchObject({
      outcome: { state: 'unsure' },
      calls: 1,
    })
    expect(titles().filter(title => title === 'One')).toHaveLength(arrived)
  })

  it('is written anew until it stands there', async () => {
    const outcome = await started.bot.send(started.chat, card)
    const activity = outcome.state === 'sent' ? outcome.activity : ''
    started.tenant.faults.add({ effect: 'refuse', status: 503, match: { name: 'update activity' } })
    started.tenant.faults.add({ effect: 'drop', match: { name: 'update activity' }, from: 2 })
    expect(await started.bot.update(started.chat, activity, other)).toEqual(outcome)
    expect(titles().at(-1)).toBe('Two')
  })
})
