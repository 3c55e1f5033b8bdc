import type { Tenant } from '../tenant/tenant.ts'

/** When each timer of an app ran last is kept with the tenant, so that a host that was down knows what it missed. */
export const rememberRuns = (tenant: Tenant, app: string) => {
  const name = `timers:${app}`
  const runs: Record<string, number> = JSON.parse(tenant.remembered.read(name) ?? '{}')
  const remember = (timer: string, at: number) => {
    runs[timer] = at
    tenant.remembered.write(name, JSON.stringify(runs))
  }
  return { runs, remember }
}
