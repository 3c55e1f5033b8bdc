import type { ClientKey, ClientStatus, FieldTest } from '@praxis/practice'
import { clientStatus, fieldAsked, isWholeTest } from '@praxis/practice'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { InputFor } from '#src/service/contract.ts'
import type { Service } from '#src/service/service.ts'
import { usePages } from '#src/service/use-pages.ts'

export type ClientsInput = InputFor<'clients'>
type AskedField = Pick<ClientsInput, 'field' | 'test' | 'value'>

const fieldTests: FieldTest['test'][] = ['is', 'at-least', 'at-most', 'set', 'not-set']

const statusOf = (text: string | null): ClientStatus | undefined => clientStatus.options.find(option => option === text)

/** A field that is asked about, as far as the query would take it. */
const readField = (search: URLSearchParams): AskedField => {
  const field = search.get('field')?.slice(0, 40)
  const test = fieldTests.find(option => option === search.get('test'))
  const value = search.get('value')?.slice(0, 100).trim()
  if (!field) return {}
  const asked = { field, ...(test && { test }), ...(value && { value }) }
  const whole = fieldAsked(asked)
  return whole && isWholeTest(whole) ? asked : { field }
}

const readClientsInput = (search: URLSearchParams): ClientsInput => {
  const words = search.get('words')?.slice(0, 100)
  const status = statusOf(search.get('status'))
  const tag = search.get('tag')?.slice(0, 40).trim()
  return { ...(words && { words }), ...(status && { status }), ...(tag && { tag }), ...readField(search) }
}

type Narrowing = { [Name in keyof ClientsInput]?: ClientsInput[Name] | undefined }

/** The address of the clients that are narrowed like this. */
export const writeClientsInput = ({ words, status, tag, field, test, value }: Narrowing) => {
  const search = new URLSearchParams({
    ...(words && { words }),
    ...(status && { status }),
    ...(tag && { tag }),
    ...(field && { field }),
    ...(field && test && { test }),
    ...(field && value && { value }),
  }).toString()
  return search ? `/clients?${search}` : '/clients'
}

/** The clients that the page's address asks for, and how to ask for others. */
export const useClients = () => {
  const search = useSearch()
  const [, navigate] = useLocation()
  const input = useMemo(() => readClientsInput(new URLSearchParams(search)), [search])
  const change = useCallback(
    (changes: Narrowing) => navigate(writeClientsInput({ ...input, ...changes }), { replace: true }),
    [navigate, input],
  )
  return { input, change, ...usePages('clients', input) }
}
export type ClientsState = ReturnType<typeof useClients>

/** How many clients can be applied a template to at once. */
export const mostClients = 1000

/** The keys of all clients that match, as many as can be handled at once. */
export const allMatching = async ({ api }: Service, input: ClientsInput): Promise<ClientKey[]> => {
  const { rows } = await api.ask('clients', { ...input, most: mostClients })
  return rows.map(({ key }) => key)
}
