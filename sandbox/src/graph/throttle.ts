const MINUTE = 60_000

type Throttling = { retryAfter?: number; headers: Record<string, string> }

/** SharePoint's budget of resource units per app, tenant and minute (1,250 with up to 1,000 licences); none until set. */
export type Throttle = {
  limit(resourceUnitsPerMinute: number | undefined): void
  /** Spends the units; what is over the budget is to be refused, and is spent all the same. */
  spend(units: number): Throttling
}

/** From four fifths of the budget on, answers say what is left. */
const headersFor = (limit: number, used: number, reset: number): Record<string, string> =>
  used < limit * 0.8
    ? {}
    : {
        'RateLimit-Limit': String(limit),
        'RateLimit-Remaining': String(Math.max(0, limit - used)),
        'RateLimit-Reset': String(reset),
      }

export const createThrottle = (now: () => number): Throttle => {
  let limit: number | undefined
  let began = now()
  let used = 0
  return {
    limit: resourceUnitsPerMinute => {
      limit = resourceUnitsPerMinute
      began = now()
      used = 0
    },
    spend: units => {
      if (limit === undefined || units === 0) return { headers: {} }
      if (now() >= began + MINUTE) {
        began = now()
        used = 0
      }
      used += units
      const reset = Math.ceil((began + MINUTE - now()) / 1000)
      const headers = headersFor(limit, used, reset)
      return used > limit ? { headers, retryAfter: reset } : { headers }
    },
  }
}
