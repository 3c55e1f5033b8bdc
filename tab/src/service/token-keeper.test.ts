import { createTokenKeeper, endOf } from './token-keeper.ts'

const tokenUntil = (seconds: number) =>
  `head.${Buffer.from(JSON.stringify({ exp: seconds })).toString('base64url')}.signature`

test('a token says when it ends, and one that cannot be read has ended', () => {
  expect(endOf(tokenUntil(1_800_000_000))).toBe(1_800_000_000_000)
  expect(endOf('rubbish')).toBe(0)
})

test('a token is asked for once and kept until shortly before it ends', async () => {
  let now = 0
  let asked = 0
  const keep = createTokenKeeper(
    async () => {
      asked += 1
      return tokenUntil(3600)
    },
    () => now,
  )
  await keep()
  now = 3_400_000
  await keep()
  expect(asked).toBe(1)
  now = 3_500_000
  await keep()
  expect(asked).toBe(2)
})

test('a token that was not accepted is asked for anew, by all who wait for it together', async () => {
  let asked = 0
  const keep = createTokenKeeper(
    async () => {
      asked += 1
      return tokenUntil(3600)
    },
    () => 0,
  )
  await keep()
  await Promise.all([keep(true), keep(true)])
  expect(asked).toBe(2)
})
