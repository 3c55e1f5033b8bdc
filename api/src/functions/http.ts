import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import type { Service } from '#src/start-service.ts'

const toRequest = async (request: HttpRequest): Promise<Request> => {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return new Request(request.url, {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    ...(hasBody && { body: await request.arrayBuffer() }),
  })
}

/** The one HTTP function: everything goes to the app's own routes. */
export const handleHttp =
  (service: () => Promise<Service>) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const { app } = await service()
    const response = await app.fetch(await toRequest(request))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  }
