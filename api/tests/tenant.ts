import type { Tenant, TenantOptions } from '@praxis/sandbox'
import { createTenant } from '@praxis/sandbox'
import { readConfig } from '#src/config.ts'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { provisionFolder } from '#src/provision/provision-folder.ts'
import { provisionLists } from '#src/provision/provision-lists.ts'

/** A tenant whose sites are made ready; every exchange is recorded where the whole run's checks look for it. */
export const startTenant = async (options: Pick<TenantOptions, 'rateClock'> = {}): Promise<Tenant> => {
  const record = process.env.PRAXIS_RECORD
  const tenant = await createTenant({ ...options, ...(record && { record }) })
  tenant.trust()
  const config = configOf(tenant)
  const graph = createGraph(config, createCredential(config))
  await provisionLists(graph, config.recordsSite)
  await provisionFolder(graph, config.documentsSite)
  return tenant
}

export const configOf = (tenant: Tenant, more: Record<string, string> = {}) =>
  readConfig({ ...tenant.environment(), PRAXIS_LOG: 'silent', ...more })
