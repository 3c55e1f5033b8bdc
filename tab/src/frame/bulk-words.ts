import type { Bulk } from '#src/service/bulks.ts'
import { isFailure } from '#src/service/bulks.ts'
import { failureWords } from './failure-words.ts'
import type { Saying } from './use-say.ts'

const things = {
  'import-clients': { one: 'client', many: 'clients', done: 'imported' },
  'tag-clients': { one: 'client', many: 'clients', done: 'tagged' },
  'apply-template': { one: 'job', many: 'jobs', done: 'made' },
  'change-jobs': { one: 'job', many: 'jobs', done: 'changed' },
} as const

const count = ({ kind }: Bulk, n: number): string => `${n} ${n === 1 ? things[kind].one : things[kind].many}`

/** How far a bulk act is, in one line. */
export const bulkFigure = (bulk: Bulk): string => {
  const { done, total, back, state, kind } = bulk
  if (state === 'undone') return `${count(bulk, done)} taken back`
  if (state === 'undoing') return `${back} of ${count(bulk, done)} taken back`
  if (state === 'finished') return `${count(bulk, done)} ${things[kind].done}`
  return `${done} of ${count(bulk, total)} ${things[kind].done}`
}

/** The part of it that is through. */
export const bulkShare = ({ done, total, back, state }: Bulk): number => {
  const [part, whole] = state === 'undoing' ? [back, done] : [done, total]
  return whole > 0 ? part / whole : 0
}

const minute = 60_000

/** How long it will take yet, where that is worth saying: no less than it took so far and SharePoint allows. */
export const bulkTime = ({ pace, done, total, back, refused, state }: Bulk): string => {
  const left = (state === 'undoing' ? done - back : total - done) - refused.length
  const minutes = Math.ceil((left * (pace ?? 0)) / minute)
  if (left * (pace ?? 0) < minute / 3) return ''
  return minutes === 1 ? 'About a minute more.' : `About ${minutes} minutes more.`
}

/** Why a bulk act stopped or could not be undone. */
export const bulkWhy = ({ why }: Bulk, say: Pick<Saying, 'refusal'>): string => {
  if (!why) return ''
  return isFailure(why) ? failureWords(why) : say.refusal(why)
}
