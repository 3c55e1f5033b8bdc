import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createTokenVerifier } from './verify-token.ts'

const tenantId = 'a2a5b6c4-0000-4000-8000-000000000001'
const clientId = 'a2a5b6c4-0000-4000-8000-000000000002'
const at = Date.parse('2026-11-23T09:00:00Z')

/** An Entra that signs tokens and shows its keys. */
const startEntra = async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys: [key] })))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${tenantId}` // listens on a port
  const tokenFor = (objectId: string) =>
    new SignJWT({ tid: tenantId, oid: objectId, name: 'Ana', scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(`${authority}/v2.0`)
      .setAudience(clientId)
      .setNotBefore(at / 1000)
      .setExpirationTime(at / 1000 + 3600)
      .sign(privateKey)
  return { authority, tokenFor, close: () => new Promise(done => server.close(done)) }
}

let entra: Awaited<ReturnType<typeof startEntra>>
beforeAll(async () => {
  entra = await startEntra()
})
afterAll(() => entra.close())

describe('a token that was verified before', () => {
  it('is taken again while it is good, and not a moment longer than any other', async () => {
    let now = at
    const verify = createTokenVerifier({ authority: entra.authority, tenantId, clientId }, () => now)
    const token = await entra.tokenFor('ana')
    const first = await verify(token)
    now = at + 3_599_000
    expect(await verify(token)).toEqual(first)
    now = at + 3_661_000
    await expect(verify(token)).rejects.toThrow('cannot be accepted')
  })

  it('is not taken before its time when the clock was put back', async () => {
    let now = at
    const verify = createTokenVerifier({ authority: entra.authority, tenantId, clientId }, () => now)
    const token = await entra.tokenFor('ana')
    await verify(token)
    now = at - 3_600_000
    await expect(verify(token)).rejects.toThrow('cannot be accepted')
  })

  it('speaks for nobody else: another token, or the same with other claims, is verified by itself', async () => {
    const verify = createTokenVerifier({ authority: entra.authority, tenantId, clientId }, () => at)
    const token = await entra.tokenFor('ana')
    await verify(token)
    expect(await verify(await entra.tokenFor('ben'))).toMatchObject({ objectId: 'ben' })
    const [head, , signature] = token.split('.')
    const [, claims] = (await entra.tokenFor('ben')).split('.')
    await expect(verify([head, claims, signature].join('.'))).rejects.toThrow('cannot be accepted')
  })
})
