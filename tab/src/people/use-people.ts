import type { PersonKey, PersonView } from '@praxis/practice'
import { createContext, useContext, useMemo } from 'react'
import { useAsk } from '#src/service/use-ask.ts'

const isWorker = ({ active, roles }: PersonView): boolean =>
  active && roles.some(role => role !== 'admin' && role !== 'client')

/** The firm's people, asked for once for everybody below. */
export const useAskedPeople = () => {
  const { data } = useAsk('people', {})
  return useMemo(() => {
    const all = data?.people ?? []
    const byKey = new Map(all.map(person => [person.key, person]))
    const find = (key: PersonKey | undefined): PersonView | undefined => (key ? byKey.get(key) : undefined)
    return {
      /** Those who can be given work: an administrator works on nothing by that alone. */
      workers: all.filter(isWorker).sort((a, b) => a.name.localeCompare(b.name)),
      find,
      name: (key: PersonKey | undefined) => find(key)?.name ?? (key ? 'Someone' : 'Nobody'),
      firstName: (key: PersonKey | undefined) => find(key)?.name.split(' ')[0] ?? (key ? 'Someone' : 'Nobody'),
    }
  }, [data])
}
export type People = ReturnType<typeof useAskedPeople>

const PeopleContext = createContext<People | undefined>(undefined)
export const PeopleProvider = PeopleContext.Provider

/** The firm's people, to be found by key. */
export const usePeople = (): People => {
  const people = useContext(PeopleContext)
  if (!people) throw new Error('There are no people around this component.')
  return people
}
