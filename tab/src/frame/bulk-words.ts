import type { Bulk } from '#src/service/bulks.ts'
import { isFailure } from '#src/service/bulks.ts'
import { failureWords } from './failure-words.ts'
import type { Saying } from './use-say.ts'

const things = {
  'import-clients': { one: 'client', many: 'clients', done: 'imported' },
  'apply-template': { one: 'job', many: 'jobs', done: 'made' },
  'change-jobs': { one: 'job', many: 'jobs', done: 'changed' },
} as const

const count = ({ kind }: Bulk, n: number): string => `${n} ${n === 1 ? things[kind].one : things[kind].many}`

/** How far a bulk act is, in one line. */
export const bulkFigure = (bulk: Bulk): string => {
  const { done, total, state, kind } = bulk
  if (state === 'undone') return `${count(bulk, done)} taken back`
  if (state === 'undoing') return `Taking back ${count(bulk, done)}…`
  if (state === 'finished') return `${count(bulk, done)} ${things[kind].done}`
  return `${done} of ${count(bulk, total)} ${things[kind].done}`
}

/** Why a bulk act stopped or could not be undone. */
export const bulkWhy = ({ why }: Bulk, say: Pick<Saying, 'refusal'>): string => {
  if (!why) return ''
  return isFailure(why) ? failureWords(why) : say.refusal(why)
}
