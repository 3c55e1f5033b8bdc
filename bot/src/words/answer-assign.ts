import type { JobRole, PersonKey } from '@praxis/practice'
import type { Candidate } from '#src/actions/offer-choices.ts'
import { offerChoices } from '#src/actions/offer-choices.ts'
import { askRole } from '#src/actions/show-roles.ts'
import { mostChoices } from '#src/cards/choose.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Work } from './find-named.ts'
import { findPeople, findWork } from './find-named.ts'
import type { Written } from './not-changed.ts'
import { notChanged, quoted } from './not-changed.ts'
import type { AssignWords } from './read-acts.ts'

const example = 'Write for example “assign reconcile bank acme to Ben”, or “assign acme vat to Ben as reviewer”.'

type Whom = { key: PersonKey; name: string }

const choiceOf = ({ job, task }: Work, person: PersonKey, role: JobRole | undefined): Candidate['choice'] => {
  if (task) return { verb: 'assign-task', input: { job, task, person } }
  return role ? { verb: 'assign-job', input: { job, role, person } } : { verb: 'show-roles', input: { job, person } }
}

const candidateOf = (work: Work, { key, name }: Whom, role: JobRole | undefined): Candidate => ({
  choice: choiceOf(work, key, role),
  name: work.name,
  lines: [work.about, role ? `To ${name} as ${role}` : `To ${name}`],
})

/** Gives the task or the job that was named to the person who was. A role is had on a job, not on a task. */
export const answerAssign = async (turn: Turn, said: AssignWords, written: Written): Promise<Answer> => {
  const { work: words, person, role } = said
  if (!words || !person) return notChanged(turn, written, 'Who gets which work?', example)
  const [work, people] = await Promise.all([findWork(turn, words), findPeople(turn, person)])
  const named = role ? work.all.filter(({ task }) => !task) : work.all
  if (named.length === 0)
    return notChanged(turn, written, `No open ${role ? 'job' : 'job or task'} for ${quoted(words)}`, example)
  if (people.all.length === 0) return notChanged(turn, written, `Nobody here is called ${quoted(person)}`, example)
  const candidates = named.flatMap(each => people.all.map(whom => candidateOf(each, whom, role)))
  const sure = work.isExact && people.isExact
  const [only] = candidates
  if (sure && only?.choice.verb === 'show-roles' && candidates.length === 1)
    return askRole(turn, { ...only.choice.input, ...written })
  const asks = { one: 'Assign this one?', several: 'Which one is to be assigned?' }
  return offerChoices(turn, { asks, candidates, sure, most: mostChoices, ...written })
}
