import type { ClientKey, ClientStatus } from '@praxis/practice'
import { clientStatus } from '@praxis/practice'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { InputFor } from '#src/service/contract.ts'
import type { Service } from '#src/service/service.ts'
import { usePages } from '#src/service/use-pages.ts'

export type ClientsInput = InputFor<'clients'>

const statusOf = (text: string | null): ClientStatus | undefined => clientStatus.options.find(option => option === text)

const readClientsInput = (search: URLSearchParams): ClientsInput => {
  const words = search.get('words')?.slice(0, 100)
  const status = statusOf(search.get('status'))
  const tag = search.get('tag')?.slice(0, 40).trim()
  return { ...(words && { words }), ...(status && { status }), ...(tag && { tag }) }
}

type Narrowing = { words?: string | undefined; status?: ClientStatus | undefined; tag?: string | undefined }

/** The address of the clients that are narrowed like this. */
export const writeClientsInput = ({ words, status, tag }: Narrowing) => {
  const search = new URLSearchParams({
    ...(words && { words }),
    ...(status && { status }),
    ...(tag && { tag }),
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
