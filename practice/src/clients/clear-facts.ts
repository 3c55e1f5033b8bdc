import * as z from 'zod'
import type { Client } from './client.ts'

/** A fact that a client can be without, by its path: `phone`, `address.town`, `team.partner`, `fields.fee-band`. */
export const clearable = z
  .string()
  .regex(
    /^((legalName|contactName|email|phone|website|yearEnd|incorporated|notes|group|address)|(address|identifiers|team|fields)\.[a-z0-9-]{1,40})$/,
    'a fact that can be empty, like phone or address.town',
  )

const withoutOne = (client: Client, path: string): Client => {
  const [part = '', name] = path.split('.')
  const { [part]: inner, ...rest } = client as Record<string, unknown>
  if (name === undefined || typeof inner !== 'object') return rest as Client // `clearable` names no fact that it must have
  const { [name]: _gone, ...kept } = inner as Record<string, unknown>
  const isEmpty = Object.keys(kept).length === 0 && part !== 'team'
  return (isEmpty ? rest : { ...rest, [part]: kept }) as Client // as above
}

/** The client without these facts. */
export const withoutFacts = (client: Client, paths: string[]): Client => paths.reduce(withoutOne, client)

const valueAt = (client: Client, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], client) // a path leads through objects

/** Those of the facts that the client has. */
export const factsThere = (client: Client, paths: string[]): string[] =>
  [...new Set(paths)].filter(path => valueAt(client, path) !== undefined)
