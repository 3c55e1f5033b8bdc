/** A refusal as the service words it: HTTP status, Graph's code, the message. Thrown by whatever serves a request. */
export class ServiceError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.name = 'ServiceError'
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const invalidRequest = (message: string) => new ServiceError(400, 'invalidRequest', message)
export const itemNotFound = (message = 'The specified item was not found.') =>
  new ServiceError(404, 'itemNotFound', message)
