import { createRateLimit, sendLimits } from './rate-limit.ts'

const at = (instants: number[]) => {
  let now = 0
  const take = createRateLimit(sendLimits, () => now)
  return instants.map(instant => {
    now = instant
    return take('thread')
  })
}

test('seven within a second go through, the eighth waits until the first is a second old', () => {
  expect(at([0, 10, 20, 30, 40, 50, 60, 70, 1000])).toEqual([...Array(7).fill(undefined), 930, undefined])
})

test('eight within two seconds go through, the ninth waits', () => {
  expect(at([0, 300, 600, 900, 1200, 1500, 1800, 1900, 1950]).at(-1)).toBe(50)
})

test('sixty within half a minute go through, the next waits', () => {
  const instants = [...Array(61).keys()].map(n => n * 400)
  expect(at(instants).at(-1)).toBe(6_000)
})

test('each conversation has its own limit', () => {
  const take = createRateLimit([{ most: 1, within: 1000 }], () => 0)
  expect([take('one'), take('two'), take('one')]).toEqual([undefined, undefined, 1000])
})
