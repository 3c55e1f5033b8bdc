import type { Done } from '@praxis/practice'
import type { AnswerTo, Asked, Changes, Commanded, CommandInputs, InputFor } from './contract.ts'
import type { OwnCommits } from './own-commits.ts'
import type { createRequest } from './request.ts'

type Send = ReturnType<typeof createRequest>

/** Queries whose input is too long for an address. */
const posted: Asked[] = [
  'preview-import',
  'preview-apply',
  'preview-change-jobs',
  'preview-service',
  'column-mapping',
  'try-template',
  'try-rule',
]

const address = (name: string, input: object): string => {
  const search = new URLSearchParams()
  for (const [field, value] of Object.entries(input)) if (value !== undefined) search.set(field, String(value))
  const text = search.toString()
  return text ? `${name}?${text}` : name
}

/** One command as it is sent: the same key on every attempt. */
export type Sent<Name extends Commanded = Commanded> = { command: Name; input: CommandInputs[Name]; key: string }

/** The practice's commands and queries over HTTP. */
export const createApi = (send: Send, own: OwnCommits) => {
  const after = (): Record<string, string> => {
    const header = own.header()
    return header ? { 'X-After': header } : {}
  }

  return {
    ask: async <Name extends Asked>(name: Name, input: InputFor<Name>, signal?: AbortSignal) => {
      const given: object = input ?? {}
      const response = posted.includes(name)
        ? await send({ method: 'POST', path: name, body: given, headers: after(), signal })
        : await send({ method: 'GET', path: address(name, given), headers: after(), signal })
      return (await response.json()) as AnswerTo<Name> // the contract of the query of that name
    },

    give: async <Name extends Commanded>({ command, input, key }: Sent<Name>, repeat: boolean): Promise<Done> => {
      const headers = { 'Idempotency-Key': key, ...(repeat && { 'X-Repeat': '1' }) }
      const response = await send({ method: 'POST', path: `commands/${command}`, body: input, headers })
      return (await response.json()) as Done // a 200 of a command is its commit
    },

    changes: async (at: number | undefined, signal: AbortSignal): Promise<Changes | undefined> => {
      const path = address('changes', { after: at })
      const response = await send({ method: 'GET', path, signal })
      return response.status === 204 ? undefined : ((await response.json()) as Changes) // the feed's own shape
    },
  }
}
export type Api = ReturnType<typeof createApi>
