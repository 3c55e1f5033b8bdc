import type { BearerFailure } from '../login/verify-bearer.ts'
import { errorAnswer } from './error-answer.ts'
import type { GraphAnswer, GraphRequest } from './graph-service.ts'
import type { GraphServer } from './serve-graph.ts'

const sentences: Record<BearerFailure, string> = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed, there are no dots (.).',
  expired: 'Lifetime validation failed, the token is expired.',
  audience: 'Access token validation failure. Invalid audience.',
  signature: 'Access token validation failure. Invalid signature.',
}

/** The application permissions in the caller's token, or Graph's 401. */
export const checkCaller = async (
  server: GraphServer,
  request: GraphRequest,
): Promise<{ permissions: string[]; refused?: GraphAnswer }> => {
  const result = await server.verify(request.headers.authorization)
  if (result.ok) {
    const { roles } = result.claims
    return { permissions: Array.isArray(roles) ? roles.map(String) : [] }
  }
  const refused = errorAnswer(
    {
      status: 401,
      code: 'InvalidAuthenticationToken',
      message: sentences[result.failure],
      headers: {
        'WWW-Authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
      },
    },
    request,
    server.service.clock,
  )
  return { permissions: [], refused }
}
