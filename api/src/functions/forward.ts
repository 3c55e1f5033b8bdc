import type { ConfidentialClientApplication } from '@azure/msal-node'
import type { Config } from '#src/config.ts'
import { tokenFor } from '#src/graph/credential.ts'
import type { InternalWork } from '#src/http/internal-routes.ts'

/**
 * The whole work of a timer or a queue: it asks the HTTP functions, since only they hold a replica and the platform scales each of
 * them apart. The token is one that the app gets for its own audience.
 */
export const forwardTo =
  (config: () => Config, credential: () => ConfidentialClientApplication) =>
  async (what: keyof InternalWork, message?: unknown): Promise<void> => {
    const token = await tokenFor(credential(), `${config().clientId}/.default`)
    const answer = await fetch(`${config().api}/internal/${what}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      ...(message !== undefined && { body: JSON.stringify(message) }),
    })
    if (!answer.ok) throw new Error(`${what} was answered ${answer.status}: ${await answer.text()}`)
  }
