import type { Bulk } from '#src/service/bulks.ts'
import { bulkTime } from './bulk-words.ts'

const bulk = {
  kind: 'change-jobs',
  total: 500,
  done: 100,
  back: 0,
  refused: [],
  state: 'going',
  pace: 320,
} as Partial<Bulk> as Bulk // what the words look at

test.each<[string, Partial<Bulk>, string]>([
  ['not before it can be told', { pace: undefined }, ''],
  ['not where it is soon through', { pace: 40 }, ''],
  ['in whole minutes, rather more than less', {}, 'About 3 minutes more.'],
  ['a minute', { done: 400 }, 'About a minute more.'],
  [
    'without those that were refused',
    { done: 400, refused: Array(90).fill({ about: 'A', refusal: { code: 'busy' } }) },
    '',
  ],
  ['of the way back', { state: 'undoing', done: 500, back: 300 }, 'About 2 minutes more.'],
])('how long a bulk takes yet is said %s', (_, part, words) => {
  expect(bulkTime({ ...bulk, ...part })).toBe(words)
})
