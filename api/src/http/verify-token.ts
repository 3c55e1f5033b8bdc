import { createHash } from 'node:crypto'
import type { JWTPayload } from 'jose'
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import type { Config } from '#src/config.ts'

/** Who a token speaks for: a person of the tenant in Teams, or this app itself. */
export type Caller = { kind: 'person'; objectId: string; name: string; appRoles: string[] } | { kind: 'app' }

/** The token does not open anything here; `why` says what is wrong with it, for the log and the caller alike. */
export class TokenRefused extends Error {
  constructor(why: string, cause?: unknown) {
    super(why, { cause })
    this.name = 'TokenRefused'
  }
}

const textOf = (payload: JWTPayload, claim: string): string => {
  const value = payload[claim]
  return typeof value === 'string' ? value : ''
}

const callerOf = (payload: JWTPayload, { tenantId, clientId }: Pick<Config, 'tenantId' | 'clientId'>): Caller => {
  if (textOf(payload, 'tid') !== tenantId) throw new TokenRefused('The token is from another organisation')
  const isApp = textOf(payload, 'idtyp') === 'app'
  if (isApp && textOf(payload, 'azp') === clientId) return { kind: 'app' }
  const scopes = textOf(payload, 'scp').split(' ')
  if (isApp || !scopes.includes('access_as_user'))
    throw new TokenRefused('The token is not one that Teams gives a person')
  const roles = Array.isArray(payload.roles) ? payload.roles.filter(role => typeof role === 'string') : []
  return {
    kind: 'person',
    objectId: textOf(payload, 'oid').toLowerCase(),
    name: textOf(payload, 'name'),
    appRoles: roles,
  }
}

type Known = { caller: Caller; from: number; until: number }

const mostKnown = 1000

/** Tokens whose signature was checked, by their hash and until they expire: a tab sends the same one for an hour. */
const createVerified = (clock: () => number) => {
  const known = new Map<string, Known>()
  const nameOf = (token: string) => createHash('sha256').update(token).digest('base64')
  return {
    find: (token: string): Caller | undefined => {
      const found = known.get(nameOf(token))
      const now = clock()
      return found && found.from <= now && now < found.until ? found.caller : undefined
    },
    keep: (token: string, caller: Caller, { exp = 0 }: JWTPayload): void => {
      if (known.size >= mostKnown) known.clear()
      known.set(nameOf(token), { caller, from: clock(), until: exp * 1000 })
    },
  }
}

/** Verifies Entra's v2 tokens: signature, issuer, audience, expiry and tenant. Never only decodes. */
export const createTokenVerifier = (
  config: Pick<Config, 'authority' | 'clientId' | 'tenantId'>,
  clock: () => number = Date.now,
) => {
  const keys = createRemoteJWKSet(new URL(`${config.authority}/discovery/v2.0/keys`))
  const verified = createVerified(clock)
  return async (token: string): Promise<Caller> => {
    const known = verified.find(token)
    if (known) return known
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: `${config.authority}/v2.0`,
        audience: config.clientId,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'tid'],
        clockTolerance: 60,
        currentDate: new Date(clock()),
      })
      const caller = callerOf(payload, config)
      verified.keep(token, caller, payload)
      return caller
    } catch (error) {
      if (error instanceof TokenRefused || !(error instanceof errors.JOSEError)) throw error
      throw new TokenRefused(`The token cannot be accepted: ${error.message}`, error)
    }
  }
}

export type VerifyToken = ReturnType<typeof createTokenVerifier>
