import { Hono } from 'hono'
import type { ShellTenant } from '../shell-tenant.ts'
import { readExtension } from '../teams/read-extension.ts'
import type { TenantAnswer } from '../wire.ts'

const describe = (tenant: ShellTenant): TenantAnswer => ({
  tenantId: tenant.tenantId,
  app: {
    id: tenant.app.teamsAppId,
    name: tenant.app.name,
    tabUrl: tenant.app.tabUrl,
    extension: readExtension(tenant.app.manifest),
  },
  people: tenant.users.map(user => ({ ...user, mri: tenant.mriOf(user.id) })),
})

export const tenantRoutes = (tenant: ShellTenant) => new Hono().get('/', context => context.json(describe(tenant)))
