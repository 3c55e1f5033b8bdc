const failureOf = async (response: Response) => {
  const body: unknown = await response.json().catch(() => undefined)
  const told = body !== null && typeof body === 'object' && 'error' in body ? String(body.error) : ''
  return new Error(told || `The stand-in answered ${response.status}.`)
}

const ask = async (path: string, init?: RequestInit) => {
  const response = await fetch(path, init)
  if (!response.ok) throw await failureOf(response)
  return response
}

// The shell serves its own page, so what an endpoint answers is the type that `wire.ts` and `types.ts` give it.
export const getJson = async <T>(path: string) => (await (await ask(path)).json()) as T

export const send = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown = {}) =>
  ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

// For the same reason as above.
export const postJson = async <T>(path: string, body: unknown = {}) =>
  (await (await send('POST', path, body)).json()) as T
