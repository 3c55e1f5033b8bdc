import type { Tenant } from './tenant.ts'

type Known = Pick<Tenant, 'tenantId' | 'app' | 'urls' | 'sites' | 'certificateFile'>

/** The settings of a Function App that runs the product against this tenant. */
export const environmentOf = ({ tenantId, app, urls, sites, certificateFile }: Known): Record<string, string> => ({
  PRAXIS_TENANT_ID: tenantId,
  PRAXIS_CLIENT_ID: app.clientId,
  PRAXIS_CLIENT_SECRET: app.clientSecret,
  PRAXIS_AUTHORITY: urls.login,
  PRAXIS_GRAPH: urls.graph,
  PRAXIS_RECORDS_SITE: sites.records.id,
  PRAXIS_DOCUMENTS_SITE: sites.documents.id,
  PRAXIS_BOT_OPENID: `${urls.graph}/botframework/v1/.well-known/openidconfiguration`,
  PRAXIS_TEAMS_APP_ID: app.teamsAppId,
  PRAXIS_TAB_ORIGIN: new URL(app.tabUrl).origin,
  NODE_EXTRA_CA_CERTS: certificateFile,
})
