import type { JobKey, PersonKey } from '@praxis/practice'
import { mostChoices } from '#src/cards/choose.ts'
import { refusedCard } from '#src/cards/refused.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { nameOf } from '#src/conversation/turn.ts'
import { sayRefusal } from '#src/refusals/say-refusal.ts'
import { askJob } from '#src/render/ask-job.ts'
import { rolesOfJob } from '#src/render/roles-of-job.ts'
import type { Choice } from './choices.ts'
import { onRoleWanted } from './choices.ts'
import { offerChoices } from './offer-choices.ts'
import { onVerb } from './on-verb.ts'

type Wanted = { job: JobKey; person: PersonKey; before?: Choice[]; key: string; wrote?: string }

const gone = (turn: Turn, { job: key, wrote }: Wanted): Answer => {
  const words = sayRefusal({ code: 'not-found', what: 'job', key }, { turn, command: 'assign-job' })
  return { card: refusedCard({ title: 'Not assigned', wrote, words }), rewrite: true }
}

/** Asks in which role a person is to work on a job, unless its tasks need but one. */
export const askRole = async (turn: Turn, wanted: Wanted): Promise<Answer> => {
  const { job, person, before = [], key, wrote } = wanted
  const page = await askJob(turn, job)
  if (!page) return gone(turn, wanted)
  const about = `${page.client.name}, ${page.name}`
  const ask = `As what does ${nameOf(turn, person)} work on it?`
  return offerChoices(turn, {
    asks: { one: ask, several: ask },
    candidates: rolesOfJob(page).map(role => {
      const now = page.team[role]
      return {
        choice: { verb: 'assign-job', input: { job, role, person } },
        name: `As ${role}`,
        lines: [about, now ? `Now ${nameOf(turn, now)}` : 'Now nobody'],
      }
    }),
    sure: true,
    before,
    most: mostChoices,
    key,
    ...(wrote && { wrote }),
  })
}

export const onShowRoles = onVerb(onRoleWanted, (turn, { choice: { input }, others, key }) =>
  askRole(turn, { ...input, before: others, key }),
)
