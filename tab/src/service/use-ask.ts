import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AnswerTo, Asked, InputFor } from './contract.ts'
import { useService } from './service.ts'

type Options = {
  /** Asked only then. */
  when?: boolean
  /** Shows the last answer until the next one is there. */
  keep?: boolean
}

export const askKey = <Name extends Asked>(name: Name, input: InputFor<Name>) => [name, input] as const

/** The answer to a query, kept up to date. */
export const useAsk = <Name extends Asked>(
  name: Name,
  input: InputFor<Name>,
  { when = true, keep = false }: Options = {},
): UseQueryResult<AnswerTo<Name>> => {
  const { api } = useService()
  return useQuery<AnswerTo<Name>>({
    queryKey: askKey(name, input),
    queryFn: ({ signal }) => api.ask(name, input, signal),
    enabled: when,
    ...(keep && { placeholderData: keepPreviousData }),
  })
}
