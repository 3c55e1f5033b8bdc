import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/** A person of the firm at the product's HTTP interface. */
export type Caller = {
  /** Resolves once it is done to all of its targets. */
  command: (name: string, input: unknown, key?: string) => Promise<Record<string, unknown>>
  ask: <Answer>(query: string, input?: Record<string, string>) => Promise<Answer>
  /** Queries whose input travels as a body. */
  askWith: <Answer>(query: string, body: unknown) => Promise<Answer>
}

export type Service = {
  /** `http://localhost:7071/api` */
  api: string
  tokenOf: (userId: string, overrides?: Record<string, unknown>) => Promise<string>
  /** Commits made by it, for a program that speaks for several people and wants each to see what the others did. */
  did?: string[]
}

/** How many of one's own last commits a query names. */
const kept = 20

const answered = async (response: Response, what: string) => {
  const body: unknown = response.status === 204 ? null : await response.json()
  if (!response.ok) throw new Error(`${what} was answered ${response.status}: ${JSON.stringify(body)}`)
  return body
}

/** Signs a person in and speaks for them. */
export const callerFor = async (
  { api, tokenOf, did: own = [] }: Service,
  userId: string,
  overrides?: Record<string, unknown>,
): Promise<Caller> => {
  const token = await tokenOf(userId, overrides)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const call = async <Answer>(path: string, init: RequestInit) =>
    (await answered(await fetch(`${api}/${path}`, init), path)) as Answer // the interface's own answers
  /** As the tab does: whichever process answers, the answer holds what this person did last. */
  const asking = () => ({ ...headers, 'X-After': own.slice(-kept).join(',') })
  const ask = <Answer>(query: string, input: Record<string, string> = {}) =>
    call<Answer>(`${query}?${new URLSearchParams(input)}`, { headers: asking() })
  const isThrough = async (run: string) => (await ask<{ finished: boolean }>('run', { key: run })).finished
  /** What a big act does to each of its targets may go on after the answer. Two processes answer in turn: both have to know. */
  const untilThrough = async (run: string): Promise<void> => {
    while (!((await isThrough(run)) && (await isThrough(run)))) await wait(100)
  }
  return {
    command: async (name, input, key = randomUUID()) => {
      const done = await call<Record<string, unknown>>(`commands/${name}`, {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': key },
        body: JSON.stringify(input),
      })
      own.push(`${done.stream}:${done.version}`)
      if (String(done.stream).startsWith('run:')) await untilThrough(String(done.stream))
      return done
    },
    ask,
    askWith: (query, body) => call(query, { method: 'POST', headers: asking(), body: JSON.stringify(body) }),
  }
}
