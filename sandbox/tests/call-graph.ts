import type { Tenant } from '@praxis/sandbox'

export type Answer = {
  status: number
  headers: Headers
  body: Record<string, unknown> & { value: Body[]; error: Body }
}
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape are looked into freely here
type Body = any

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer & { body: Body }>

/** A token for the app's own calls, by the grant that MSAL uses. */
export const appToken = async (tenant: Tenant, resource = 'https://graph.microsoft.com'): Promise<string> => {
  const response = await fetch(`${tenant.urls.login}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: tenant.app.clientId,
      client_secret: tenant.app.clientSecret,
      scope: `${resource}/.default`,
    }),
  })
  const { access_token: token } = await response.json()
  return token
}

/** Plain HTTP against the tenant's Graph, as the app; links that Graph gave may be called as they are. */
export const graphCaller = async (tenant: Tenant): Promise<Call> => {
  const token = await appToken(tenant)
  return async (method, path, body, headers = {}) => {
    const response = await fetch(path.startsWith('https:') ? path : `${tenant.urls.graph}/v1.0${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'User-Agent': 'NONISV|Praxis|Tests/1.0',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
  }
}

/** Makes a list on the records site and answers its path. */
export const makeList = async (tenant: Tenant, call: Call, displayName: string, columns: object[]): Promise<string> => {
  const site = `/sites/${tenant.sites.records.id}`
  const { body } = await call('POST', `${site}/lists`, { displayName, columns, list: { template: 'genericList' } })
  return `${site}/lists/${body.id}`
}

export const keyColumn = { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }
export const noteColumn = { name: 'Detail', text: { allowMultipleLines: true, textType: 'plain' } }
