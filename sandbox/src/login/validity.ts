/** Two clocks live side by side: the tenant's, which hosts started by the sandbox follow, and this machine's, which an app
 * inside a test's own process follows. A token is valid by both; where they agree, which is the rule, this is exact. */
export type Clocks = { tenant: number; machine: number }

export const clocksOf = (clock: { now(): number }): Clocks => ({ tenant: clock.now(), machine: Date.now() })

/** Where the tenant's time was moved it walks in quarters of an hour, and a host hears of each a moment later. */
const step = 15 * 60

export const validFor = ({ tenant, machine }: Clocks, seconds: number) => {
  const issued = Math.floor(Math.min(tenant, machine) / 1000)
  const nbf = Math.abs(tenant - machine) < 1000 ? issued : issued - step
  return { iat: nbf, nbf, exp: Math.floor(Math.max(tenant, machine) / 1000) + seconds }
}

export const isExpired = ({ tenant, machine }: Clocks, exp: number | undefined): boolean =>
  exp === undefined || exp * 1000 <= Math.min(tenant, machine)
