import { Hono } from 'hono'
import type { Directory } from '../directory/create-directory.ts'
import type { AppTokenIssuer } from './app-token.ts'
import { keySet } from './key-set.ts'
import { channelConfiguration, openidConfiguration } from './openid-configuration.ts'
import { answerTokenRequest } from './token-endpoint.ts'

const isAnyTenant = (tenant: string) => tenant === 'common' || tenant === 'organizations'

/** Sign-in for people's tokens and apps, and what a bot needs to verify the channel. */
export const loginRoutes = (issuer: AppTokenIssuer, directory: Directory): Hono => {
  const routes = new Hono()
  const { login, channel } = issuer.keys.signing
  routes.get('/botframework/v1/.well-known/openidconfiguration', context =>
    context.json(channelConfiguration(issuer.origin())),
  )
  routes.get('/botframework/v1/.well-known/keys', context =>
    context.json(keySet(channel, { endorsements: ['msteams'] })),
  )
  routes.get('/:tenant/v2.0/.well-known/openid-configuration', context => {
    const tenant = context.req.param('tenant')
    if (!directory.isTenant(tenant) && !isAnyTenant(tenant)) return context.json({ error: 'invalid_tenant' }, 400)
    return context.json(openidConfiguration(issuer.origin(), tenant))
  })
  routes.get('/:tenant/discovery/v2.0/keys', context => context.json(keySet(login)))
  routes.post('/:tenant/oauth2/v2.0/token', async context => {
    const { status, body } = await answerTokenRequest(issuer, directory, {
      tenantId: context.req.param('tenant'),
      form: new URLSearchParams(await context.req.text()),
      authorization: context.req.header('authorization'),
    })
    return context.json(body, status, { 'Cache-Control': 'no-store, no-cache' })
  })
  return routes
}
