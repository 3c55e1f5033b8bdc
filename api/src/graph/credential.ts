import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node'
import type { Config } from '#src/config.ts'

/** The audience under which Entra takes a managed identity's token as the app's own credential. */
const exchangeAudience = 'api://AzureADTokenExchange'

/** The identity that Azure gives the app. */
const managedIdentity = ({ identityClientId }: Config) =>
  new ManagedIdentityApplication({
    managedIdentityIdParams: identityClientId ? { userAssignedClientId: identityClientId } : {},
  })

const secretOrIdentity = (config: Config) => {
  const { clientSecret } = config
  if (clientSecret) return { clientSecret }
  const identity = managedIdentity(config)
  return {
    clientAssertion: async () => (await identity.acquireToken({ resource: exchangeAudience })).accessToken,
  }
}

/** The managed identity as Azure's own libraries take it, for one resource. */
export const identityFor = (config: Config, resource: string) => {
  const identity = managedIdentity(config)
  return {
    getToken: async () => {
      const { accessToken, expiresOn } = await identity.acquireToken({ resource })
      return { token: accessToken, expiresOnTimestamp: expiresOn?.getTime() ?? Date.now() }
    },
  }
}

/** The one confidential client for Graph, for the bot and for the app's own calls to itself. */
export const createCredential = (config: Config): ConfidentialClientApplication =>
  new ConfidentialClientApplication({
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      knownAuthorities: [new URL(config.authority).host],
      ...secretOrIdentity(config),
    },
  })

/** A token for that resource, from MSAL's cache while it is good. */
export const tokenFor = async (credential: ConfidentialClientApplication, scope: string): Promise<string> => {
  const answer = await credential.acquireTokenByClientCredential({ scopes: [scope] })
  if (!answer) throw new Error(`Entra gave no token for ${scope}`)
  return answer.accessToken
}
