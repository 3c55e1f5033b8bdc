/** So many within so many milliseconds. */
export type Limit = { most: number; within: number }

// Teams' published limits per bot and conversation; creating conversations is limited alike, per bot.
export const sendLimits: Limit[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
]
export const memberLimits: Limit[] = [
  { most: 14, within: 1_000 },
  { most: 16, within: 2_000 },
  { most: 120, within: 30_000 },
  { most: 3_600, within: 3_600_000 },
]

const longest = 3_600_000

/** Counts what a key did; answers undefined, or after how many milliseconds there is room again. A refused call does not
 * count. */
export const createRateLimit = (limits: Limit[], now: () => number) => {
  const done = new Map<string, number[]>()
  return (key: string): number | undefined => {
    const at = now()
    const recent = (done.get(key) ?? []).filter(instant => instant > at - longest)
    const waits = limits.flatMap(({ most, within }) => {
      const inside = recent.filter(instant => instant > at - within)
      const first = inside[inside.length - most]
      return first === undefined ? [] : [first + within - at]
    })
    if (waits.length > 0) {
      done.set(key, recent)
      return Math.max(...waits)
    }
    done.set(key, [...recent, at])
    return undefined
  }
}

export type RateLimit = ReturnType<typeof createRateLimit>
