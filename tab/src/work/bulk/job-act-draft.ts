import type { JobAct, JobFacet, JobRole, PersonKey, PrimaryStatus, SubStatus } from '@praxis/practice'
import { isPlainDate, statusWords } from '@praxis/practice'
import { tagsIn } from '#src/clients/tags/tags-in.ts'
import type { Saying } from '#src/frame/use-say.ts'

/** Which act on many jobs is being decided. */
export type JobActKind = 'assign' | 'date' | 'stage' | 'tag' | 'cancel'

/** What was entered so far, for all acts, so that nothing is lost when another one is looked at. */
export type JobActDraft = {
  role: JobRole
  person: PersonKey | null | undefined
  move: 'to' | 'by' | 'rule'
  day: string
  workingDays: string
  add: string
  remove: string
  /** A status, and after a space one of the firm's own of it. */
  stage: string
  reason: string
}

export const emptyDraft: JobActDraft = {
  role: 'preparer',
  person: undefined,
  move: 'to',
  day: '',
  workingDays: '',
  add: '',
  remove: '',
  stage: '',
  reason: '',
}

const moveOf = ({ move, day, workingDays }: JobActDraft): JobAct | string => {
  if (move === 'rule') return { command: 'move-job', to: null }
  if (move === 'to') return isPlainDate(day) ? { command: 'move-job', to: day } : ''
  if (workingDays.trim() === '') return ''
  const days = Number(workingDays.replace('−', '-'))
  const isFine = Number.isInteger(days) && days !== 0 && Math.abs(days) <= 260
  return isFine
    ? { command: 'move-job', to: { workingDays: days } }
    : 'A whole number of days, up to 260, such as 5 or -5.'
}

const tagOf = ({ add, remove }: JobActDraft): JobAct | string => {
  const [coming, going] = [tagsIn(add), tagsIn(remove)]
  if (coming.length + going.length === 0) return ''
  if ([...coming, ...going].some(tag => tag.length > 40)) return 'A tag has at most 40 letters.'
  if (Math.max(coming.length, going.length) > 20) return 'At most 20 tags at a time.'
  return { command: 'tag-job', add: coming, remove: going }
}

const statuses: PrimaryStatus[] = ['planned', 'ready', 'in-progress']

const stageOf = ({ stage }: JobActDraft): JobAct | string => {
  const [chosen, subStatus] = stage.split(' ')
  const status = statuses.find(each => each === chosen)
  return status ? { command: 'set-status', status, subStatus: subStatus ?? null } : ''
}

/** Where jobs can be put by hand, whatever their tasks say. */
export const handStages = (subStatuses: SubStatus[]): { id: string; words: string }[] =>
  statuses.flatMap(status => [
    { id: status, words: statusWords[status] },
    ...subStatuses
      .filter(({ of }) => of === status)
      .map(({ id, name }) => ({ id: `${status} ${id}`, words: `${statusWords[status]}: ${name}` })),
  ])

const cancelOf = ({ reason }: JobActDraft): JobAct | string =>
  reason.trim() ? { command: 'cancel-job', reason: reason.trim() } : ''

/** The act as it was entered; a text says what is wrong with it, an empty one that something is still missing. */
export const actOf = (kind: JobActKind, draft: JobActDraft): JobAct | string => {
  if (kind === 'date') return moveOf(draft)
  if (kind === 'tag') return tagOf(draft)
  if (kind === 'stage') return stageOf(draft)
  if (kind === 'cancel') return cancelOf(draft)
  return draft.person === undefined ? '' : { command: 'assign-job', role: draft.role, person: draft.person }
}

/** One side of a change, in words. */
export const facetWords = (facet: JobFacet, say: Pick<Saying, 'person' | 'date'>): string => {
  if ('due' in facet) return say.date(facet.due)
  if ('status' in facet) return statusWords[facet.status]
  if ('person' in facet) return facet.person ? say.person(facet.person) : 'Nobody'
  return facet.tags.length > 0 ? facet.tags.join(', ') : 'No tags'
}
