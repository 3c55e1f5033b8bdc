import { servicePrincipalId } from '../directory/app-registration.ts'
import type { AppRegistration, Clock } from '../types.ts'
import type { Keys } from './prepare-keys.ts'
import { signToken } from './sign-token.ts'
import { clocksOf, validFor } from './validity.ts'

export const graphAudience = 'https://graph.microsoft.com'
export const connectorAudience = 'https://api.botframework.com'

export type AppTokenIssuer = {
  keys: Keys
  app: AppRegistration
  clock: Clock
  permissions: string[]
  origin(): string
}

const lifetimeSeconds = 3599

type Resource = { audience: string; version: '1.0' | '2.0'; roles: string[] }

/** What a `.default` scope asks for; undefined where the app may not ask. */
const resourceOf = (issuer: AppTokenIssuer, scope: string): Resource | undefined => {
  const { clientId } = issuer.app
  const own: Resource = { audience: clientId, version: '2.0', roles: [] }
  const resources: Record<string, Resource> = {
    [graphAudience]: { audience: graphAudience, version: '1.0', roles: issuer.permissions },
    [issuer.origin()]: { audience: issuer.origin(), version: '1.0', roles: issuer.permissions },
    [connectorAudience]: { audience: connectorAudience, version: '1.0', roles: [] },
    [`api://${clientId}`]: own,
    [clientId]: own,
  }
  return resources[scope.replace(/\/\.default$/, '')]
}

/** The two generations of Entra tokens name the calling app in different claims. */
const claimsOf = (issuer: AppTokenIssuer, tenantId: string, { audience, version, roles }: Resource) => {
  const { clientId, name } = issuer.app
  const caller =
    version === '2.0' ? { azp: clientId, azpacr: '1' } : { appid: clientId, appidacr: '1', app_displayname: name }
  return {
    aud: audience,
    iss: `${issuer.origin()}/${tenantId}/v2.0`,
    ...validFor(clocksOf(issuer.clock), lifetimeSeconds),
    ...caller,
    idtyp: 'app',
    oid: servicePrincipalId,
    ...(roles.length > 0 ? { roles } : {}),
    sub: servicePrincipalId,
    tid: tenantId,
    ver: version,
  }
}

/** The answer of the client credentials grant, or undefined for a scope the app cannot have. */
export const issueAppToken = async (issuer: AppTokenIssuer, tenantId: string, scope: string) => {
  const resource = resourceOf(issuer, scope)
  if (!resource) return undefined
  const token = await signToken(claimsOf(issuer, tenantId, resource), issuer.keys.signing.login)
  return { token_type: 'Bearer', expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, access_token: token }
}
