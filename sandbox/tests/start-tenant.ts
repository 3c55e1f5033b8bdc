import { createTenant, type Tenant, type TenantOptions } from '@praxis/sandbox'

/** A tenant for one test file, trusted by the test's process. Its traffic is written where SANDBOX_TRAFFIC says. */
export const startTenant = async (options: TenantOptions = {}): Promise<Tenant> => {
  const folder = process.env.SANDBOX_TRAFFIC
  const tenant = await createTenant({ ...(folder ? { record: folder } : {}), ...options })
  tenant.trust()
  return tenant
}
