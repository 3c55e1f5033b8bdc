import { provision } from '@praxis/e2e/world'
import { createTenant } from '@praxis/sandbox'
import type { Cost } from './measure.ts'
import { createCounter, measure } from './measure.ts'

/** Making the lists in a tenant that has none: the same whatever the firm will hold. */
export const provisioning = async (): Promise<Cost> => {
  const tenant = await createTenant()
  const cost = await measure({ tenant, counter: createCounter() }, 'provisioning', () =>
    provision(tenant.environment()),
  )
  await tenant.close()
  return cost
}
