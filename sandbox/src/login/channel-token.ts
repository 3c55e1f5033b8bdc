import type { AppRegistration, Clock } from '../types.ts'
import type { Keys } from './prepare-keys.ts'
import { signToken } from './sign-token.ts'
import { clocksOf, validFor } from './validity.ts'

/** What a test may forge of the token that comes with an activity. */
export type ChannelTokenOverrides = {
  expired?: boolean
  audience?: string
  issuer?: string
  serviceUrl?: string
  /** Signed by a key that is in no key set, under the kid of one that is. */
  wrongKey?: boolean
}

export type Channel = { keys: Keys; app: AppRegistration; clock: Clock; serviceUrl(): string }

/** Seconds: the example in "Authentication with the Bot Connector API" lives about an hour. */
const LIFETIME = 3600

/** The channel's token for the app's bot; it names the serviceUrl that the bot may answer to. */
export const createChannelToken =
  ({ keys, app, clock, serviceUrl }: Channel) =>
  (overrides: ChannelTokenOverrides = {}): Promise<string> => {
    const { nbf, exp } = validFor(clocksOf(clock), LIFETIME)
    const earlier = overrides.expired ? 2 * LIFETIME : 0
    const { channel, stranger } = keys.signing
    const claims = {
      serviceurl: overrides.serviceUrl ?? serviceUrl(),
      nbf: nbf - earlier,
      exp: overrides.expired ? nbf - earlier + LIFETIME : exp,
      iss: overrides.issuer ?? 'https://api.botframework.com',
      aud: overrides.audience ?? app.clientId,
    }
    return signToken(claims, overrides.wrongKey ? { kid: channel.kid, privateKey: stranger.privateKey } : channel)
  }
