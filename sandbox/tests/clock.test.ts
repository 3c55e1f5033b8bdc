import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTenant } from '@praxis/sandbox'

const morning = Date.parse('2026-03-02T08:00:00Z')
const near = (instant: number) => (now: number) => now >= instant && now < instant + 5_000

test('the clock starts where it is told, goes on, and only goes forward', async () => {
  const tenant = await createTenant({ now: morning })
  expect(near(morning)(tenant.clock.now())).toBe(true)
  await tenant.clock.advanceTo(morning + 3_600_000)
  expect(near(morning + 3_600_000)(tenant.clock.now())).toBe(true)
  await tenant.clock.advanceTo(morning)
  expect(near(morning + 3_600_000)(tenant.clock.now())).toBe(true)
  await tenant.close()
})

test('it walks by quarters of an hour, and whoever watches sees each step', async () => {
  const tenant = await createTenant({ now: morning + 5 * 60_000 })
  const seen: string[] = []
  tenant.clock.watch(now => seen.push(new Date(now).toISOString().slice(11, 16)))
  await tenant.clock.advanceTo(morning + 50 * 60_000)
  expect(seen).toEqual(['08:15', '08:30', '08:45', '08:50'])
  await tenant.close()
})

test('a folder keeps the clock, the lists and the certificate over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const first = await createTenant({ folder, now: morning })
  await first.clock.advanceTo(morning + 86_400_000)
  first.remembered.write('greeting', 'hello')
  await first.close()
  const second = await createTenant({ folder })
  expect(near(morning + 86_400_000)(second.clock.now())).toBe(true)
  expect(second.remembered.read('greeting')).toBe('hello')
  expect(second.certificateFile).toBe(first.certificateFile)
  await second.close()
})
