import type { Refusal, RefusalOf } from '@praxis/practice'
import { sayReason, yesTo } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import { heldCard } from '#src/cards/held.ts'
import type { Acted } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import { sayAgo } from '#src/conversation/say-ago.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Choice } from './choices.ts'

type Asks = { title: string; yes: string }

const asks: Partial<Record<Choice['verb'], Asks>> = {
  'finish-task': { title: 'Finish it all the same?', yes: 'Finish it' },
  'start-timer': { title: 'Start all the same?', yes: 'Start' },
  'make-job': { title: 'Make it all the same?', yes: 'Make it' },
}

const sayHold = (turn: Turn, { by, byName, at, note, ...hold }: RefusalOf<'held'>['holds'][number]): string => {
  const who = by === turn.person.key ? 'you' : byName
  return `On hold: ${sayReason(hold)}, set by ${who} ${sayAgo(turn, at)}.${note ? ` ${note}` : ''}`
}

/**
 * What is asked of a person whose act a hold warns of; nothing where it was refused for anything else. The yes is given
 * to these very holds, under a key of its own.
 */
export const askDespite = (
  turn: Turn,
  { choice, key, wrote }: { choice: Choice; key: string; wrote?: string },
  refusal: Refusal,
): Answer | undefined => {
  const words = asks[choice.verb]
  if (refusal.code !== 'held' || refusal.strength === 'blocks' || !words) return undefined
  const { holds, name } = refusal
  const input = { ...choice.input, ...yesTo(holds) }
  const data = { card: 'words', choice: { verb: choice.verb, input }, others: [], key: actKey(key, 'despite') }
  const job = 'job' in choice.input ? choice.input.job : undefined
  const card = heldCard({
    title: words.title,
    name,
    wrote,
    holds: holds.map(hold => sayHold(turn, hold)),
    yes: { title: words.yes, verb: choice.verb, data },
    link: turn.praxis.linkTo('jobs', job && `job/${job}`),
  })
  return { card, rewrite: wrote !== undefined }
}

/** The same for an act that was pressed on a card. */
export const asked = (turn: Turn, choice: Choice, key: string, acted: Acted): Answer | undefined =>
  acted.ok ? undefined : askDespite(turn, { choice, key }, acted.refusal)
