import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import type { SigningKey } from './prepare-keys.ts'

export const signToken = (claims: JWTPayload, key: SigningKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid, x5t: key.kid }).sign(key.privateKey)

/** A forgery with `alg: none`, which no verifier may accept. */
export const unsignedToken = (claims: JWTPayload): string => new UnsecuredJWT(claims).encode()
