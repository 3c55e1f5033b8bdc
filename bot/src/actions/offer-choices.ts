import type { ChooseView } from '#src/cards/choose.ts'
import { chooseCard } from '#src/cards/choose.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Choice, RoleWanted } from './choices.ts'
import { giveChoice } from './give-choice.ts'

export type Candidate = { choice: Choice | RoleWanted; name: string; lines: string[] }

export type Offer = {
  /** What is asked when there is one to choose from, and when there are several. */
  asks: { one: string; several: string }
  candidates: Candidate[]
  /** One candidate is what was meant; else it is shown first. */
  sure: boolean
  /** Choices that were offered before under the same key. */
  before?: Choice[]
  /** How many are shown at most. */
  most: number
  key: string
  wrote?: string
  /** What else is to be known: who is not offered, how to write it otherwise. */
  notes?: string[]
}

const isWhole = (choice: Choice | RoleWanted): choice is Choice => choice.verb !== 'show-roles'

const viewOf = ({ praxis }: Turn, offer: Offer): ChooseView => {
  const { asks, candidates, before = [], most, key, wrote, notes = [] } = offer
  const shown = candidates.slice(0, most)
  const whole = [...shown.map(({ choice }) => choice).filter(isWhole), ...before]
  return {
    title: candidates.length === 1 ? asks.one : asks.several,
    wrote,
    rows: shown.map(({ choice, name, lines }) => ({
      name,
      lines,
      verb: choice.verb,
      data: { card: 'words', choice, others: whole.filter(other => other !== choice), key },
    })),
    more: candidates.length > most,
    link: praxis.linkTo('jobs'),
    notes,
  }
}

/** Does the one thing that was meant; of several, or of one that is not sure, nothing is done before the person chooses. */
export const offerChoices = async (turn: Turn, offer: Offer): Promise<Answer> => {
  const { candidates, sure, before = [], key, wrote } = offer
  const [only] = candidates
  if (sure && only && candidates.length === 1 && isWhole(only.choice))
    return giveChoice(turn, { choice: only.choice, others: before, key, ...(wrote && { wrote }) })
  return { card: chooseCard(viewOf(turn, offer)), rewrite: true }
}
