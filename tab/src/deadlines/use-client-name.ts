import { useAsk } from '#src/service/use-ask.ts'
import type { DeadlinesState } from './use-deadlines.ts'

/** The client’s name, once a client is chosen. */
export const useClientName = ({ input: { client: chosen } }: Pick<DeadlinesState, 'input'>): string => {
  const { data } = useAsk('client', { key: chosen ?? 'client:none' }, { when: chosen !== undefined })
  return data?.name ?? 'One client'
}
