import type { FaultRule, Tenant } from '@praxis/sandbox'
import { type Answer, type Call, graphCaller, keyColumn, makeList } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
let list: string
beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
  list = await makeList(tenant, call, 'Journal', [keyColumn])
})
afterEach(() => tenant.faults.clear())
afterAll(() => tenant.close())

let last = 0
const newKey = () => {
  last += 1
  return `key:${last}`
}

const post = (key: string) => call('POST', `${list}/items`, { fields: { Key: key } })
const isThere = async (key: string): Promise<boolean> => {
  const { body } = await call('GET', `${list}/items?$filter=fields/Key eq '${key}'`)
  return body.value.length === 1
}

const part = (key: string, dependsOn?: string[]) => ({
  id: key,
  method: 'POST',
  url: `${list}/items`,
  headers: { 'Content-Type': 'application/json' },
  body: { fields: { Key: key } },
  ...(dependsOn ? { dependsOn } : {}),
})
const chain = (keys: string[]) => keys.map((key, index) => part(key, index === 0 ? undefined : [keys[index - 1] ?? '']))
const batch = (keys: string[]) => call('POST', '/$batch', { requests: chain(keys) })
const statuses = ({ body }: Pick<Answer, 'body'>, keys: string[]) => {
  // The cast: a batch's answer holds its parts.
  const responses = body.responses as { id: string; status: number; headers: Record<string, string> }[]
  return keys.map(key => responses.find(({ id }) => id === key)?.status)
}

const onCreate = { match: { name: 'create item' } }

describe('a single call', () => {
  test.each([429, 503])('refused with %i is not applied and says when to come again', async status => {
    tenant.faults.add({ effect: 'refuse', status, retryAfter: 90, ...onCreate })
    const key = newKey()
    const answer = await post(key)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, '90'])
    expect(await isThere(key)).toBe(false)
    expect((await post(key)).status).toBe(201)
  })

  test('applied and then answered 503 is there', async () => {
    tenant.faults.add({ effect: 'apply-then-refuse', ...onCreate })
    const key = newKey()
    expect((await post(key)).status).toBe(503)
    expect(await isThere(key)).toBe(true)
  })

  test.each([
    ['apply-then-drop', true],
    ['drop', false],
  ] as const)('struck by %s gets no answer; that it was applied is %s', async (effect, applied) => {
    tenant.faults.add({ effect, ...onCreate })
    const key = newKey()
    await expect(post(key)).rejects.toThrow()
    expect(await isThere(key)).toBe(applied)
  })

  test('whose caller gave up is applied later, when it is released', async () => {
    tenant.faults.add({ effect: 'drop-then-apply', ...onCreate })
    const key = newKey()
    await expect(post(key)).rejects.toThrow()
    expect(await isThere(key)).toBe(false)
    expect(tenant.faults.release()).toBe(1)
    expect(await isThere(key)).toBe(true)
  })

  test('that is held gets its answer when it is released', async () => {
    tenant.faults.add({ effect: 'hold', ...onCreate })
    const key = newKey()
    const waiting = post(key)
    expect(await isThere(key)).toBe(false)
    tenant.faults.release()
    expect((await waiting).status).toBe(201)
  })

  test('that is delayed takes its time', async () => {
    tenant.faults.add({ effect: 'delay', milliseconds: 50, ...onCreate })
    const began = performance.now()
    expect((await post(newKey())).status).toBe(201)
    expect(performance.now() - began).toBeGreaterThanOrEqual(49)
  })
})

describe('a rule', () => {
  const strike = async (rule: Omit<FaultRule, 'effect' | 'status'>, times: number) => {
    tenant.faults.add({ effect: 'refuse', status: 503, ...rule })
    const answers: number[] = []
    for (let n = 0; n < times; n += 1) answers.push((await post(newKey())).status)
    return answers
  }

  test('strikes once, the first it matches', async () => {
    expect(await strike(onCreate, 3)).toEqual([503, 201, 201])
  })
  test('strikes from the n-th on, as often as it says', async () => {
    expect(await strike({ ...onCreate, from: 2, times: 2 }, 5)).toEqual([201, 503, 503, 201, 201])
  })
  test('strikes always if it says so', async () => {
    expect(await strike({ ...onCreate, times: 'always' }, 3)).toEqual([503, 503, 503])
  })
  test('matches by list, method, address and body', async () => {
    expect(await strike({ match: { list: 'Clients' } }, 1)).toEqual([201])
    expect(await strike({ match: { method: 'PATCH' } }, 1)).toEqual([201])
    expect(
      await strike({ match: { list: 'journal', method: 'POST', url: '/items', body: `key:${last + 1}` } }, 2),
    ).toEqual([503, 201])
  })
  test('can be set and cleared over HTTP', async () => {
    const set = (path: string, body: object) =>
      fetch(`${tenant.urls.control}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    await set('/faults', { effect: 'refuse', status: 503, times: 'always', ...onCreate })
    expect((await post(newKey())).status).toBe(503)
    await set('/faults/clear', {})
    expect((await post(newKey())).status).toBe(201)
  })
})

describe('a part of a batch', () => {
  test('refused is not applied, and what depends on it is 424', async () => {
    tenant.faults.add({ effect: 'refuse', status: 429, retryAfter: 70, match: { kind: 'part' }, from: 2 })
    const keys = [newKey(), newKey(), newKey()]
    const answer = await batch(keys)
    expect(statuses(answer, keys)).toEqual([201, 429, 424])
    const throttled = answer.body.responses.find(({ status }: { status: number }) => status === 429)
    expect(throttled.headers['Retry-After']).toBe('70')
    expect(await Promise.all(keys.map(isThere))).toEqual([true, false, false])
  })

  test('applied and answered 503 stops its chain all the same', async () => {
    tenant.faults.add({ effect: 'apply-then-refuse', match: { kind: 'part' }, from: 1 })
    const keys = [newKey(), newKey()]
    expect(statuses(await batch(keys), keys)).toEqual([503, 424])
    expect(await Promise.all(keys.map(isThere))).toEqual([true, false])
  })

  test('applied and dropped takes the answer of the whole batch, and the rest goes on', async () => {
    tenant.faults.add({ effect: 'apply-then-drop', match: { kind: 'part' } })
    const keys = [newKey(), newKey()]
    await expect(batch(keys)).rejects.toThrow()
    expect(await Promise.all(keys.map(isThere))).toEqual([true, true])
  })

  test('the whole batch can be refused', async () => {
    tenant.faults.add({ effect: 'refuse', status: 503, match: { kind: 'batch' } })
    const keys = [newKey(), newKey()]
    expect((await batch(keys)).status).toBe(503)
    expect(await Promise.all(keys.map(isThere))).toEqual([false, false])
  })
})

describe('whoever watches operations', () => {
  test('sees each call and each part around it, with its number, name and list', async () => {
    const seen: string[] = []
    const numbers: number[] = []
    const stop = tenant.watchOperations({
      before: operation => {
        numbers.push(operation.number)
        seen.push(`before ${operation.kind} ${operation.name} ${operation.list ?? ''}`.trim())
      },
      after: (operation, answer) => {
        seen.push(`after ${operation.kind} ${answer.status}`)
      },
    })
    await batch([newKey(), newKey()])
    stop()
    expect(seen).toEqual([
      'before batch batch',
      'before part create item Journal',
      'after part 201',
      'before part create item Journal',
      'after part 201',
      'after batch 200',
    ])
    expect(numbers).toEqual([numbers[0], (numbers[0] ?? 0) + 1, (numbers[0] ?? 0) + 2])
  })

  test.each([
    ['before', [true, false, false]],
    ['after', [true, true, false]],
  ] as const)('can stop %s a part: what has not begun never happens', async (moment, there) => {
    const keys = [newKey(), newKey(), newKey()]
    const stop = tenant.watchOperations({
      [moment]: ({ part: id }: { part?: string }) => (id === keys[1] ? 'stop' : 'go on'),
    })
    await expect(batch(keys)).rejects.toThrow()
    stop()
    expect(await Promise.all(keys.map(isThere))).toEqual(there)
  })

  test('is waited for', async () => {
    let open = false
    const stop = tenant.watchOperations({
      before: async () => {
        await new Promise(resolve => setTimeout(resolve, 20))
        open = true
      },
    })
    await post(newKey())
    stop()
    expect(open).toBe(true)
  })
})
