import { ConfidentialClientApplication } from '@azure/msal-node'
import type { Tenant } from '@praxis/sandbox'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { appToken } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())

const verifyAsTheAppDoes = (token: string) => {
  const keys = createRemoteJWKSet(new URL(`${tenant.urls.login}/discovery/v2.0/keys`))
  return jwtVerify(token, keys, {
    algorithms: ['RS256'],
    audience: tenant.app.clientId,
    issuer: `${tenant.urls.login}/v2.0`,
  })
}

const [jo, , ben] = ['Jo Hart', 'Cara Middleton', 'Ben Okafor']
const idOf = (name: string | undefined) => tenant.users.find(user => user.displayName === name)?.id ?? ''

describe('tokens for the app', () => {
  const msal = () =>
    new ConfidentialClientApplication({
      auth: {
        clientId: tenant.app.clientId,
        clientSecret: tenant.app.clientSecret,
        authority: tenant.urls.login,
        knownAuthorities: [`localhost:${tenant.port}`],
      },
    })

  test('MSAL gets one for Graph with the permissions that have consent', async () => {
    const result = await msal().acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
    const claims = decodeJwt(result?.accessToken ?? '')
    expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', idtyp: 'app', appid: tenant.app.clientId })
    expect(claims.roles).toEqual(['Sites.Selected', 'User.Read.All', 'MailboxSettings.Read'])
  })

  test('MSAL gets one for the bot connector', async () => {
    const result = await msal().acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] })
    expect(decodeJwt(result?.accessToken ?? '').aud).toBe('https://api.botframework.com')
  })

  test.each(['', 'api://'])('one for its own audience (%s{clientId}) names itself as the caller', async prefix => {
    const token = await appToken(tenant, `${prefix}${tenant.app.clientId}`)
    const { payload } = await verifyAsTheAppDoes(token)
    expect(payload).toMatchObject({ azp: tenant.app.clientId, idtyp: 'app', ver: '2.0', tid: tenant.tenantId })
  })

  test('a wrong secret is refused with the code that MSAL users look up', async () => {
    const wrong = new ConfidentialClientApplication({
      auth: {
        clientId: tenant.app.clientId,
        clientSecret: 'wrong',
        authority: tenant.urls.login,
        knownAuthorities: [`localhost:${tenant.port}`],
      },
    })
    const asked = wrong.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
    await expect(asked).rejects.toThrow('AADSTS7000215')
  })
})

describe('tokens for people', () => {
  test('carry what Teams single sign-on gives', async () => {
    const { payload } = await verifyAsTheAppDoes(await tenant.tokenFor(idOf(ben)))
    expect(payload).toMatchObject({
      oid: idOf(ben),
      tid: tenant.tenantId,
      name: 'Ben Okafor',
      preferred_username: 'ben.okafor@hartandco.example',
      scp: 'access_as_user',
      ver: '2.0',
    })
    expect(payload.roles).toBeUndefined()
  })

  test('the first administrator has the app role', async () => {
    const { payload } = await verifyAsTheAppDoes(await tenant.tokenFor(idOf(jo)))
    expect(payload.roles).toEqual(['Praxis.Admin'])
  })

  test.each([
    ['expired', { expired: true }, 'ERR_JWT_EXPIRED'],
    ['not valid yet', { early: true }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for another audience', { audience: 'another' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['from another issuer', { issuer: 'https://evil.example' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['signed by a stranger under a known key id', { wrongKey: true }, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['not signed at all', { algorithm: 'none' } as const, 'ERR_JOSE_ALG_NOT_ALLOWED'],
  ])('a forgery that is %s does not verify', async (_, overrides, code) => {
    const token = await tenant.tokenFor(idOf(ben), overrides)
    await expect(verifyAsTheAppDoes(token)).rejects.toMatchObject({ code })
  })

  test('people of a client come from their own tenant, whose metadata is served too', async () => {
    const [helen] = tenant.clientTenant.users
    const token = await tenant.tokenFor(helen?.id ?? '')
    await expect(verifyAsTheAppDoes(token)).rejects.toMatchObject({ claim: 'iss' })
    const issuer = decodeJwt(token).iss
    const metadata = await fetch(`${issuer}/.well-known/openid-configuration`)
    expect(await metadata.json()).toMatchObject({ issuer })
    expect(decodeJwt(token).tid).toBe(tenant.clientTenant.tenantId)
  })
})
