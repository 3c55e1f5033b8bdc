import fc from 'fast-check'
import { createPace } from './create-pace.ts'

/** A clock that stands still until everybody sleeps. */
const playTime = () => {
  let at = 1_000_000
  const sleepers: { until: number; wake: () => void }[] = []
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  }
  return {
    now: () => at,
    sleep: (milliseconds: number) =>
      new Promise<void>(wake => {
        sleepers.push({ until: at + milliseconds, wake })
      }),
    run: async () => {
      await settle()
      while (sleepers.length > 0) {
        sleepers.sort((a, b) => a.until - b.until)
        const next = sleepers.shift()
        at = Math.max(at, next?.until ?? at)
        next?.wake()
        await settle()
      }
    },
  }
}

const most = (times: number[], within: number): number =>
  Math.max(0, ...times.map(start => times.filter(at => at >= start && at < start + within).length))

const write = async (conversations: string[]) => {
  const time = playTime()
  const pace = createPace(time)
  const times: { conversation: string; at: number; order: number }[] = []
  conversations.forEach((conversation, order) => {
    void pace.turn(conversation).then(() => times.push({ conversation, at: time.now(), order }))
  })
  await time.run()
  return times
}

describe('what the bot writes', () => {
  it('goes at once while there is room', async () => {
    const times = await write(Array.from({ length: 7 }, () => 'a'))
    expect(new Set(times.map(({ at }) => at)).size).toBe(1)
  })

  it('keeps to 7 a second, 8 in two and 60 in thirty to one chat', async () => {
    const times = (await write(Array.from({ length: 130 }, () => 'a'))).map(({ at }) => at)
    expect(times).toHaveLength(130)
    expect(most(times, 1_000)).toBeLessThanOrEqual(7)
    expect(most(times, 2_000)).toBeLessThanOrEqual(8)
    expect(most(times, 30_000)).toBeLessThanOrEqual(60)
  })

  it('keeps to 1,800 an hour to one chat', async () => {
    const times = (await write(Array.from({ length: 1_900 }, () => 'a'))).map(({ at }) => at)
    expect(most(times, 3_600_000)).toBeLessThanOrEqual(1_800)
  })

  it('keeps to 50 a second over all chats', async () => {
    const times = (await write(Array.from({ length: 300 }, (_, n) => `chat-${n}`))).map(({ at }) => at)
    expect(most(times, 1_000)).toBe(50)
  })

  it('lets no chat wait for another', async () => {
    const times = await write([...Array.from({ length: 40 }, () => 'busy'), 'quiet'])
    expect(times.find(({ conversation }) => conversation === 'quiet')?.at).toBe(1_000_000)
  })

  it('holds a chat back as long as the service asked', async () => {
    const time = playTime()
    const pace = createPace(time)
    pace.pause('a', 5_000)
    let went = 0
    void pace.turn('a').then(() => {
      went = time.now()
    })
    await time.run()
    expect(went).toBe(1_005_000)
  })

  it('goes in the order in which it came, within the limits, whatever comes', async () => {
    const chats = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(chats, async conversations => {
        const times = await write(conversations)
        for (const name of ['a', 'b', 'c']) {
          const own = times.filter(({ conversation }) => conversation === name)
          expect(own.map(({ order }) => order)).toEqual(own.map(({ order }) => order).sort((a, b) => a - b))
          expect(
            most(
              own.map(({ at }) => at),
              2_000,
            ),
          ).toBeLessThanOrEqual(8)
        }
        expect(times).toHaveLength(conversations.length)
      }),
      { numRuns: 30 },
    )
  })
})
