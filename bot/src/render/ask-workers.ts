import type { PersonView } from '@praxis/practice'
import type { Turn } from '#src/conversation/turn.ts'

/** Those to whom work can be given. */
export const askWorkers = async ({ praxis, actor }: Pick<Turn, 'praxis' | 'actor'>): Promise<PersonView[]> => {
  const { people } = await praxis.ask(actor, 'people', {})
  return people.filter(({ active, roles }) => active && roles.some(role => role !== 'admin' && role !== 'client'))
}
