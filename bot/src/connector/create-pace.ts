/** Time as the pace and the pauses see it; tests hand in their own. */
export type Timing = { now: () => number; sleep: (milliseconds: number) => Promise<void> }

type Limit = { most: number; within: number }

/** Teams' published limits for what a bot writes to one conversation. */
const conversationLimits: Limit[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
]

/** And for all that one app does in one tenant. */
const appLimits: Limit[] = [{ most: 50, within: 1_000 }]

const longest = 3_600_000
/** Above so many conversations, those that were quiet for an hour are forgotten. */
const mostKept = 2_000

/** How long until one more fits: the oldest of the last `most` has to be `within` ago. */
const waitFor = (done: number[], limits: Limit[], now: number): number =>
  Math.max(
    0,
    ...limits.map(({ most, within }) => {
      const oldest = done[done.length - most]
      return oldest === undefined ? 0 : oldest + within - now
    }),
  )

const forget = (done: number[], most: number): void => {
  if (done.length > most) done.splice(0, done.length - most)
}

type Lane = { done: number[]; until: number; last: Promise<void> }

/**
 * The one place through which everything goes that the bot writes: each turn waits until its conversation and the app
 * have room, in the order in which they came. `pause` holds a conversation back as the service asked for.
 */
export const createPace = ({ now, sleep }: Timing) => {
  const lanes = new Map<string, Lane>()
  const all: number[] = []

  const forgetQuiet = () => {
    if (lanes.size < mostKept) return
    for (const [name, { done }] of lanes) if ((done.at(-1) ?? 0) < now() - longest) lanes.delete(name)
  }
  const laneOf = (conversation: string): Lane => {
    const known = lanes.get(conversation)
    if (known) return known
    forgetQuiet()
    const lane: Lane = { done: [], until: 0, last: Promise.resolve() }
    lanes.set(conversation, lane)
    return lane
  }
  const room = async (lane: Lane): Promise<void> => {
    for (;;) {
      const at = now()
      const wait = Math.max(waitFor(lane.done, conversationLimits, at), waitFor(all, appLimits, at), lane.until - at)
      if (wait <= 0) break
      await sleep(wait)
    }
    lane.done.push(now())
    all.push(now())
    forget(lane.done, 1_800)
    forget(all, 50)
  }
  return {
    /** Resolves when it is this one's turn. */
    turn: (conversation: string): Promise<void> => {
      const lane = laneOf(conversation)
      const mine = lane.last.then(() => room(lane))
      lane.last = mine
      return mine
    },
    pause: (conversation: string, milliseconds: number): void => {
      const lane = laneOf(conversation)
      lane.until = Math.max(lane.until, now() + milliseconds)
    },
  }
}

export type Pace = ReturnType<typeof createPace>
