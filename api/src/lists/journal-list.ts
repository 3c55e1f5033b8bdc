import { detailColumns } from './detail.ts'
import type { ListDefinition } from './list-definition.ts'

/** The one list that is the truth. Its items are never deleted and never changed. */
export const journalList: ListDefinition = {
  name: 'Journal',
  description: 'Every change of the practice, one item each. Written by Praxis alone.',
  columns: [
    { name: 'Key', type: 'text', indexed: true, unique: true },
    { name: 'Command', type: 'text', indexed: true, unique: true },
    { name: 'Number', type: 'text', indexed: true, unique: true },
    { name: 'Commit', type: 'text', indexed: true },
    { name: 'Prev', type: 'text' },
    { name: 'Actor', type: 'text', indexed: true },
    { name: 'Sentence', type: 'text' },
    { name: 'About', type: 'text' },
    { name: 'Cause', type: 'text', indexed: true },
    { name: 'InputHash', type: 'text' },
    { name: 'Undoes', type: 'text', indexed: true },
    { name: 'At', type: 'moment', indexed: true },
    ...detailColumns.map(name => ({ name, type: 'note' }) as const),
  ],
}
