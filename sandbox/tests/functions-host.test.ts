import { join } from 'node:path'
import { createTenant, type FunctionsHost, startHost, type Tenant } from '@praxis/sandbox'
import { graphCaller, keyColumn, makeList } from './call-graph.ts'

const app = join(import.meta.dirname, 'sample-app')
const start = Date.parse('2026-03-02T08:50:00Z')

let tenant: Tenant
let host: FunctionsHost
const lines: string[] = []
beforeEach(async () => {
  lines.length = 0
  tenant = await createTenant({ now: start })
  host = await startHost({ tenant, app, env: { EXTRA: 'yes' }, log: line => lines.push(line) })
})
afterEach(async () => {
  await host.stop()
  await tenant.close()
})

const state = async () => (await fetch(`${host.url}/api/state`)).json()

test('bodies and headers pass byte for byte, the rest of the path as a parameter', async () => {
  const body = new Uint8Array([0, 1, 2, 254, 255])
  const response = await fetch(`${host.url}/api/echo/a/b%20c?x=1`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/octet-stream' },
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('x-path')).toBe('a/b c')
  expect(response.headers.get('x-kind')).toBe('application/octet-stream')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(body)
})

test('routes take parameters and methods; what fits none is 404, what throws is 500', async () => {
  expect(await (await fetch(`${host.url}/api/ITEMS/12?after=3`)).json()).toEqual({ id: '12', after: '3' })
  expect((await fetch(`${host.url}/api/items/12`, { method: 'DELETE' })).status).toBe(404)
  expect((await fetch(`${host.url}/api/nothing`)).status).toBe(404)
  expect((await fetch(`${host.url}/api/fail`)).status).toBe(500)
  expect(lines.join('\n')).toContain('on purpose')
})

test('the app has the tenant’s settings, its own, and its own address', async () => {
  expect(await state()).toMatchObject({ tenant: tenant.tenantId, extra: 'yes', api: `${host.url}/api` })
})

test('the app lives on the tenant’s clock', async () => {
  const { now, written } = await state()
  expect(Math.abs(now - tenant.clock.now())).toBeLessThan(1_000)
  expect(Math.abs(Date.parse(written) - now)).toBeLessThan(1_000)
})

test('a moved clock runs the timers that became due, each at its time', async () => {
  await tenant.clock.advanceTo(Date.parse('2026-03-02T10:07:00Z'))
  const { ticks } = await state()
  expect(ticks).toEqual(['09:00', '09:15', '09:30', '09:45', '10:00'].map(time => `2026-03-02T${time} on time`))
})

test('a timer can be run by name, and its failure is told', async () => {
  await host.runTimer('tick')
  expect((await state()).ticks).toEqual(['2026-03-02T08:50 on time'])
  await expect(host.runTimer('breaks')).rejects.toThrow('this timer breaks')
  await expect(host.runTimer('unknown')).rejects.toThrow('no timer')
})

test('a host’s own way to run a function now is answered 202', async () => {
  const ask = (name: string) => fetch(`${host.url}/admin/functions/${name}`, { method: 'POST', body: '{}' })
  expect((await ask('tick')).status).toBe(202)
  expect((await ask('unknown')).status).toBe(404)
})

test('what a host that was killed missed is run late, once, when it is back', async () => {
  await tenant.clock.advanceTo(Date.parse('2026-03-02T09:01:00Z'))
  await host.kill()
  await tenant.clock.advanceTo(Date.parse('2026-03-02T10:05:00Z'))
  host = await startHost({ tenant, app, log: line => lines.push(line) })
  await tenant.clock.advanceTo(tenant.clock.now() + 1_000)
  expect((await state()).ticks).toEqual(['2026-03-02T10:05 late'])
})

test('timers by hand wait for the hand', async () => {
  await host.stop()
  host = await startHost({ tenant, app, timers: 'by hand', log: line => lines.push(line) })
  await tenant.clock.advanceTo(Date.parse('2026-03-02T10:07:00Z'))
  expect((await state()).ticks).toEqual([])
})

test('a host can be killed in the middle of a batch, and what was sent goes on', async () => {
  tenant.trust()
  const call = await graphCaller(tenant)
  const list = await makeList(tenant, call, 'Journal', [keyColumn])
  const stop = tenant.watchOperations({
    after: ({ part }) => (part === '1' ? host.kill() : undefined),
  })
  const asked = fetch(`${host.url}/api/batch?list=${encodeURIComponent(list)}`, { method: 'POST' })
  await expect(asked).rejects.toThrow()
  await host.ended
  const { body } = await call('GET', `${list}/items?$expand=fields($select=Key)`)
  stop()
  expect(body.value.map((item: { fields: { Key: string } }) => item.fields.Key)).toEqual(['one', 'two'])
})

test('several processes answer at one address in turn, and a timer runs in one of them', async () => {
  await host.stop()
  host = await startHost({ tenant, app, processes: 2, log: line => lines.push(line) })
  await tenant.clock.advanceTo(Date.parse('2026-03-02T09:01:00Z'))
  const states = [await state(), await state()]
  expect(states.map(({ api }) => api)).toEqual([`${host.url}/api`, `${host.url}/api`])
  expect(states.flatMap(({ ticks }) => ticks)).toEqual(['2026-03-02T09:00 on time'])
  for (const { now } of states) expect(Math.abs(now - tenant.clock.now())).toBeLessThan(2_000)
})

test('when one of several processes is gone, the others answer', async () => {
  await host.stop()
  host = await startHost({ tenant, app, processes: 2, timers: 'by hand', log: line => lines.push(line) })
  await host.processes[0]?.kill()
  for (let n = 0; n < 3; n += 1) expect(await state()).toMatchObject({ tenant: tenant.tenantId })
})
