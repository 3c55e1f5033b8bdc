import { isExpired, validFor } from './validity.ts'

const machine = Date.parse('2026-11-23T12:00:00Z')
const day = 86_400_000
const seconds = (instant: number) => instant / 1000

test('where the clocks agree a token is good for exactly its time', () => {
  const clocks = { tenant: machine, machine }
  const { nbf, exp } = validFor(clocks, 3600)
  expect([nbf, exp]).toEqual([seconds(machine), seconds(machine) + 3600])
  expect(isExpired({ tenant: machine + 3_600_000, machine: machine + 3_600_000 }, exp)).toBe(true)
  expect(isExpired({ tenant: machine + 3_599_000, machine: machine + 3_599_000 }, exp)).toBe(false)
})

test.each([-day, day])('where the tenant is %i ms away a token is good by both clocks', away => {
  const { nbf, exp } = validFor({ tenant: machine + away, machine }, 3600)
  for (const now of [machine, machine + away]) expect(nbf <= seconds(now) && seconds(now) < exp).toBe(true)
})

test('a host that has not yet heard of the last quarter of an hour takes a token that was given after it', () => {
  const quarter = 15 * 60_000
  for (const away of [-day, day]) {
    const { nbf } = validFor({ tenant: machine + away, machine }, 3600)
    expect(nbf <= seconds(machine + away - quarter)).toBe(true)
  }
})
