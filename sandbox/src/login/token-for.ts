import { createHash } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { Directory } from '../directory/create-directory.ts'
import type { AppRegistration, Clock, User } from '../types.ts'
import type { Keys } from './prepare-keys.ts'
import { signToken, unsignedToken } from './sign-token.ts'
import { clocksOf, validFor } from './validity.ts'

/** Teams on the web, one of the two clients an app's registration preauthorises for single sign-on. */
const teamsClientId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

/** What a test may forge. Anything left out is as Teams would have it. */
export type TokenOverrides = {
  expired?: boolean
  /** Not valid for another hour. */
  early?: boolean
  audience?: string
  issuer?: string
  /** Issued by another tenant, also when the person is not of that tenant. */
  tenantId?: string
  /** Signed by a key that is in no key set, under the kid of one that is. */
  wrongKey?: boolean
  algorithm?: 'none'
  roles?: string[]
  scope?: string
  /** Any other claims, last; null leaves one out. */
  claims?: Record<string, unknown>
}

export type TokenFor = (userId: string, overrides?: TokenOverrides) => Promise<string>

type Issuer = { keys: Keys; directory: Directory; app: AppRegistration; clock: Clock; origin(): string }

const subjectOf = (user: User, clientId: string): string =>
  createHash('sha256').update(`${clientId}:${user.id}`).digest('base64url')

const lifetime = (clock: Clock, overrides: TokenOverrides) => {
  const { iat, nbf, exp } = validFor(clocksOf(clock), 3600)
  if (overrides.expired) return { iat: iat - 7200, nbf: nbf - 7200, exp: iat - 3600 }
  if (overrides.early) return { iat, nbf: exp, exp: exp + 3600 }
  return { iat, nbf, exp }
}

const claimsOf = (issuer: Issuer, user: User, overrides: TokenOverrides): JWTPayload => {
  const tenantId = overrides.tenantId ?? user.tenantId
  const roles = overrides.roles ?? issuer.directory.rolesOf(user.id)
  return {
    aud: overrides.audience ?? issuer.app.clientId,
    iss: overrides.issuer ?? `${issuer.origin()}/${tenantId}/v2.0`,
    ...lifetime(issuer.clock, overrides),
    azp: teamsClientId,
    azpacr: '0',
    name: user.displayName,
    oid: user.id,
    preferred_username: user.userPrincipalName,
    ...(roles.length > 0 ? { roles } : {}),
    scp: overrides.scope ?? 'access_as_user',
    sub: subjectOf(user, issuer.app.clientId),
    tid: tenantId,
    ver: '2.0',
  }
}

const withoutNulls = (claims: Record<string, unknown>): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null))

/** The access token that Teams' single sign-on gives a person's tab. */
export const createTokenFor =
  (issuer: Issuer): TokenFor =>
  async (userId, overrides = {}) => {
    const user = issuer.directory.person(userId)
    if (!user) throw new Error(`Nobody in the directory has the id ${userId}.`)
    const claims = withoutNulls({ ...claimsOf(issuer, user, overrides), ...overrides.claims })
    if (overrides.algorithm === 'none') return unsignedToken(claims)
    const { login, stranger } = issuer.keys.signing
    return signToken(claims, overrides.wrongKey ? { kid: login.kid, privateKey: stranger.privateKey } : login)
  }
