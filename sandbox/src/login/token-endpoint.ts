import { randomUUID } from 'node:crypto'
import type { Directory } from '../directory/create-directory.ts'
import { type AppTokenIssuer, issueAppToken } from './app-token.ts'

type TokenAnswer = { status: 200 | 400 | 401; body: Record<string, unknown> }
type TokenRequest = { tenantId: string; form: URLSearchParams; authorization: string | undefined }

const refusal = (status: 400 | 401, error: string, number: number, sentence: string): TokenAnswer => {
  const trace = randomUUID()
  const correlation = randomUUID()
  const timestamp = new Date()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z/, 'Z')
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${sentence} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
    },
  }
}

/** A client authenticates in the form or by the Authorization header. */
const credentialsOf = ({ form, authorization }: TokenRequest): { id: string; secret: string } => {
  const [scheme, encoded = ''] = (authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic') {
    return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
  }
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':').map(decodeURIComponent)
  return { id, secret }
}

const refuseClient = (issuer: AppTokenIssuer, request: TokenRequest): TokenAnswer | undefined => {
  const { id, secret } = credentialsOf(request)
  const { clientId, clientSecret } = issuer.app
  if (id.toLowerCase() !== clientId) {
    const sentence = `Application with identifier '${id}' was not found in the directory '${request.tenantId}'.`
    return refusal(400, 'unauthorized_client', 700016, sentence)
  }
  if (secret === clientSecret) return undefined
  return refusal(401, 'invalid_client', 7000215, `Invalid client secret provided for app '${clientId}'.`)
}

/** The client credentials grant; the one grant that an app without users of its own needs. */
export const answerTokenRequest = async (
  issuer: AppTokenIssuer,
  directory: Directory,
  request: TokenRequest,
): Promise<TokenAnswer> => {
  const { tenantId, form } = request
  if (!directory.isTenant(tenantId)) return refusal(400, 'invalid_request', 90002, `Tenant '${tenantId}' not found.`)
  if (form.get('grant_type') !== 'client_credentials') {
    return refusal(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.')
  }
  const refused = refuseClient(issuer, request)
  if (refused) return refused
  const scope = form.get('scope') ?? ''
  if (!scope.endsWith('/.default')) {
    const sentence = `The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`
    return refusal(400, 'invalid_scope', 1002012, sentence)
  }
  const body = await issueAppToken(issuer, tenantId, scope)
  if (body) return { status: 200, body }
  const sentence = `The resource principal named ${scope.replace('/.default', '')} was not found in the tenant.`
  return refusal(400, 'invalid_resource', 500011, sentence)
}
