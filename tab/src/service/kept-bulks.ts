import type { PersonKey } from '@praxis/practice'
import type { Bulk } from './bulks.ts'
import { onThisMachine } from './stored.ts'

/** The bulk acts of a person that are not through, so that they are found again and go on. */
export const keptBulks = (person: PersonKey) => {
  const name = (id: string) => `bulk.${person}.${id}`
  return {
    read: (): Bulk[] =>
      onThisMachine.names(name('')).flatMap(named => {
        const text = onThisMachine.read(named)
        return text ? [JSON.parse(text) as Bulk] : [] // written below alone
      }),
    write: (id: string, bulk: Bulk | undefined): void => {
      const isOver = !bulk || bulk.state === 'finished' || bulk.state === 'undone'
      onThisMachine.write(name(id), isOver ? null : JSON.stringify({ ...bulk, why: undefined }))
    },
  }
}
