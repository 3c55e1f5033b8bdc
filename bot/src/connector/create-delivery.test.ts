import { ConnectorRefused, ConnectorSilent } from './connector-failure.ts'
import { createDelivery } from './create-delivery.ts'
import { createPace } from './create-pace.ts'

const blocked = JSON.stringify({
  errorCode: 209,
  message: JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is blocked from message writes.' }),
})
const worded = (code: string, message: string) => JSON.stringify({ error: { code, message } })

/** Delivers while each try comes to the next of these, the last one for ever. */
const deliver = async (results: (Error | string)[], repeatable = false) => {
  let at = 0
  let tries = 0
  const pauses: number[] = []
  const timing = {
    now: () => at,
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds)
      at += milliseconds
    },
  }
  const delivery = createDelivery({ pace: createPace(timing), random: () => 0.5 })
  const outcome = await delivery({
    to: { conversation: 'a:ana' },
    repeatable,
    write: async () => {
      const result = results[Math.min(tries, results.length - 1)]
      tries += 1
      if (result instanceof Error) throw result
      return result ?? ''
    },
  })
  return { outcome, tries, pauses }
}

const sent = { state: 'sent', activity: '1', conversation: 'a:ana' }
const timedOut = new ConnectorSilent('no answer: TimeoutError', { left: true, cause: undefined })
const noLine = new ConnectorSilent('no answer: ECONNREFUSED', { left: false, cause: undefined })

describe('a message', () => {
  it('is written once when it arrives', async () => {
    expect(await deliver(['1'])).toEqual({ outcome: sent, tries: 1, pauses: [] })
  })

  it('waits as long as the service asks, and goes then', async () => {
    const { outcome, tries, pauses } = await deliver([new ConnectorRefused(429, '', 7), '1'])
    expect(outcome).toEqual(sent)
    expect(tries).toBe(2)
    expect(pauses).toEqual([7_000])
  })

  it('waits longer each time while the service says no more than that it is too much', async () => {
    const { pauses, outcome, tries } = await deliver([
      new ConnectorRefused(429, worded('Throttled', 'Too many requests.')),
    ])
    expect(pauses).toEqual([1_000, 2_000, 4_000])
    expect(tries).toBe(4)
    expect(outcome).toEqual({ state: 'unsure', reason: '429 Throttled: Too many requests.' })
  })

  it('is not waited for when the service asks for more than a minute', async () => {
    expect(await deliver([new ConnectorRefused(429, '', 90)])).toMatchObject({ outcome: { state: 'unsure' }, tries: 1 })
  })

  it.each([
    ['blocked', 403, blocked, '403 MessageWritesBlocked'],
    ['blocked, in the other wording', 403, '{"subCode":"MessageWritesBlocked"}', '403 MessageWritesBlocked'],
    [
      'disabled',
      403,
      worded('BotDisabledByAdmin', 'The tenant admin disabled this bot'),
      '403 BotDisabledByAdmin: The tenant admin disabled this bot',
    ],
    [
      'gone',
      404,
      worded('ConversationNotFound', 'Conversation not found.'),
      '404 ConversationNotFound: Conversation not found.',
    ],
    ['refused without a word', 403, 'not JSON', '403'],
  ])('is refused for good when the chat is %s', async (_why, status, body, reason) => {
    for (const repeatable of [true, false])
      expect(await deliver([new ConnectorRefused(status, body)], repeatable)).toMatchObject({
        outcome: { state: 'refused', reason },
        tries: 1,
      })
  })

  it.each([
    ['it timed out', timedOut],
    ['the service failed after it came', new ConnectorRefused(503, '')],
    ['a gateway gave up', new ConnectorRefused(504, '')],
  ])('is never tried again when %s, since it may be there', async (_why, error) => {
    expect(await deliver([error, '1'])).toMatchObject({ outcome: { state: 'unsure' }, tries: 1 })
  })

  it.each([
    ['it timed out', timedOut],
    ['the service failed after it came', new ConnectorRefused(503, '')],
  ])('that is an edit is tried again when %s', async (_why, error) => {
    expect(await deliver([error, error, '1'], true)).toMatchObject({ outcome: sent, tries: 3 })
  })

  it('is tried again when it certainly never left', async () => {
    expect(await deliver([noLine, '1'])).toMatchObject({ outcome: sent, tries: 2 })
    expect(await deliver([new Error('no token')])).toMatchObject({
      outcome: { state: 'unsure', reason: 'not sent: no token' },
      tries: 4,
    })
  })

  it('is not tried again when the service cannot use it', async () => {
    const tooBig = new ConnectorRefused(413, worded('MessageSizeTooBig', 'Message size too large.'))
    expect(await deliver([tooBig], true)).toMatchObject({
      outcome: { state: 'unsure', reason: 'not sent: 413 MessageSizeTooBig: Message size too large.' },
      tries: 1,
    })
  })

  it('keeps a reason that a record has room for', async () => {
    const { outcome } = await deliver([new ConnectorRefused(403, worded('Long', 'x'.repeat(2_000)))])
    expect(outcome.state === 'refused' && outcome.reason.length).toBeLessThanOrEqual(200)
  })
})
