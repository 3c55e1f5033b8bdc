import { useMemo } from 'react'
import { useAsk } from '#src/service/use-ask.ts'

/** The tags of the firm's clients, those of most clients first. */
export const useTagsInUse = (): string[] => {
  const { data } = useAsk('client-tags', {})
  return useMemo(() => (data?.tags ?? []).map(({ tag }) => tag), [data])
}
