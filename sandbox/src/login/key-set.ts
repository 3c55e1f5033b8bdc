import { createPublicKey } from 'node:crypto'
import type { SigningKey } from './prepare-keys.ts'

/** A JSON web key set with this one key. */
export const keySet = ({ kid, privateKey }: SigningKey, more: Record<string, unknown> = {}) => ({
  keys: [
    { ...createPublicKey(privateKey).export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid, x5t: kid, ...more },
  ],
})
