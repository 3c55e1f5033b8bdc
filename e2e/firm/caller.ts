import { randomUUID } from 'node:crypto'

/** A person of the firm at the product's HTTP interface. */
export type Caller = {
  command: (name: string, input: unknown, key?: string) => Promise<Record<string, unknown>>
  ask: <Answer>(query: string, input?: Record<string, string>) => Promise<Answer>
  /** Queries whose input travels as a body. */
  askWith: <Answer>(query: string, body: unknown) => Promise<Answer>
}

export type Service = {
  /** `http://localhost:7071/api` */
  api: string
  tokenOf: (userId: string, overrides?: Record<string, unknown>) => Promise<string>
}

const answered = async (response: Response, what: string) => {
  const body: unknown = response.status === 204 ? null : await response.json()
  if (!response.ok) throw new Error(`${what} was answered ${response.status}: ${JSON.stringify(body)}`)
  return body
}

/** Signs a person in and speaks for them. */
export const callerFor = async (
  { api, tokenOf }: Service,
  userId: string,
  overrides?: Record<string, unknown>,
): Promise<Caller> => {
  const token = await tokenOf(userId, overrides)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const call = async <Answer>(path: string, init: RequestInit) =>
    (await answered(await fetch(`${api}/${path}`, init), path)) as Answer // the interface's own answers
  return {
    command: (name, input, key = randomUUID()) =>
      call(`commands/${name}`, {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': key },
        body: JSON.stringify(input),
      }),
    ask: (query, input = {}) => call(`${query}?${new URLSearchParams(input)}`, { headers }),
    askWith: (query, body) => call(query, { method: 'POST', headers, body: JSON.stringify(body) }),
  }
}
