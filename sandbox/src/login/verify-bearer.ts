import { createPublicKey } from 'node:crypto'
import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { Clock } from '../types.ts'
import type { SigningKey } from './prepare-keys.ts'
import { clocksOf, isExpired } from './validity.ts'

export type BearerFailure = 'missing' | 'malformed' | 'expired' | 'audience' | 'signature'
export type BearerResult = { ok: true; claims: JWTPayload } | { ok: false; failure: BearerFailure }

const failureOf = (error: unknown): BearerFailure => {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'audience'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  return 'malformed'
}

/** Verifies the tokens that the sandbox's services are called with; a token seen before is only checked for its end. */
export const createBearerVerifier = (key: SigningKey, clock: Clock, audiences: () => string[]) => {
  const publicKey = createPublicKey(key.privateKey)
  const seen = new Map<string, JWTPayload>()
  const verify = async (token: string): Promise<BearerResult> => {
    const { tenant, machine } = clocksOf(clock)
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['RS256'],
        audience: audiences(),
        currentDate: new Date(Math.min(tenant, machine)),
      })
      if (seen.size > 500) seen.clear()
      seen.set(token, payload)
      return { ok: true, claims: payload }
    } catch (error) {
      return { ok: false, failure: failureOf(error) }
    }
  }
  return async (authorization: string | undefined): Promise<BearerResult> => {
    const [scheme = '', token = ''] = (authorization ?? '').split(' ')
    if (scheme.toLowerCase() !== 'bearer' || token === '') return { ok: false, failure: 'missing' }
    const claims = seen.get(token)
    if (!claims) return verify(token)
    return isExpired(clocksOf(clock), claims.exp) ? { ok: false, failure: 'expired' } : { ok: true, claims }
  }
}

export type VerifyBearer = ReturnType<typeof createBearerVerifier>
