import type { ConfidentialClientApplication } from '@azure/msal-node'
import type { Config } from '#src/config.ts'
import { tokenFor } from '#src/graph/credential.ts'
import type { InternalWork } from '#src/http/internal-routes.ts'

/**
 * A timer's whole work: it asks the HTTP functions, since only they hold a replica and the platform scales each timer
 * apart. The token is one that the app gets for its own audience.
 */
export const forwardTo =
  (config: () => Config, credential: () => ConfidentialClientApplication, what: keyof InternalWork) =>
  async (): Promise<void> => {
    const token = await tokenFor(credential(), `${config().clientId}/.default`)
    const answer = await fetch(`${config().api}/internal/${what}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
    })
    if (!answer.ok) throw new Error(`${what} was answered ${answer.status}: ${await answer.text()}`)
  }
