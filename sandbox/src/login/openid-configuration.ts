/** The metadata document of a tenant; `common` and `organizations` describe every tenant and name none. */
export const openidConfiguration = (origin: string, tenant: string) => {
  const base = `${origin}/${tenant}`
  const anyTenant = tenant === 'common' || tenant === 'organizations'
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origin}/${anyTenant ? '{tenantid}' : tenant}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'tid', 'ver', 'oid', 'name', 'preferred_username'],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
  }
}

/** What the bot channel publishes, for a bot to verify the activities it is sent. */
export const channelConfiguration = (origin: string) => ({
  issuer: 'https://api.botframework.com',
  authorization_endpoint: 'https://invalid.botframework.com',
  jwks_uri: `${origin}/botframework/v1/.well-known/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
})
