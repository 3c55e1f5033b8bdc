import { useMemo } from 'react'
import { useMayAsk } from '#src/people/use-me.ts'
import { usePeople } from '#src/people/use-people.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { RuleNames } from './rule-words.ts'

/** The firm's templates, services and people, once they are known to those who may know them. */
export const useRuleNames = () => {
  const mayAsk = useMayAsk('templates')
  const { data, error, refetch } = useAsk('templates', {}, { when: mayAsk })
  const { workers } = usePeople()
  const names = useMemo((): RuleNames | undefined => {
    if (!data) return undefined
    const of = (id: string) => data.templates.find(each => each.id === id)
    return {
      templates: data.templates.map(({ id, name }) => [id, name] as const),
      services: [...new Map(data.templates.map(({ service, name }) => [service, name] as const))],
      people: workers.map(({ key, name }) => [key, name] as const),
      sections: id => (of(id)?.sections ?? []).map(each => [each.id, each.title] as const),
      allSections: [
        ...new Map(data.templates.flatMap(({ sections }) => sections).map(({ id, title }) => [id, title] as const)),
      ],
      steps: id => (of(id)?.steps ?? []).map(each => [each.id, each.title] as const),
    }
  }, [data, workers])
  return { names, error, again: () => void refetch() }
}
