import type { Tenant } from '@praxis/sandbox'
import { createTenant } from '@praxis/sandbox'
import { readConfig } from '#src/config.ts'
import { createGraph } from '#src/graph/create-graph.ts'
import { createCredential } from '#src/graph/credential.ts'
import { provisionLists } from '#src/provision/provision-lists.ts'

/** A tenant whose lists are made; every exchange is recorded where the whole run's checks look for it. */
export const startTenant = async (): Promise<Tenant> => {
  const record = process.env.PRAXIS_RECORD
  const tenant = await createTenant(record ? { record } : {})
  tenant.trust()
  const config = configOf(tenant)
  await provisionLists(createGraph(config, createCredential(config)), config.recordsSite)
  return tenant
}

export const configOf = (tenant: Tenant, more: Record<string, string> = {}) =>
  readConfig({ ...tenant.environment(), PRAXIS_LOG: 'silent', ...more })
