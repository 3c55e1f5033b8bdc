import type { Send } from '@praxis/practice'
import { sayDate } from '@praxis/practice'
import { firstJobsCard } from '#src/cards/first-jobs.ts'
import { handEditCard } from '#src/cards/hand-edit.ts'
import { turnOf } from '#src/conversation/turn.ts'
import type { Card, Praxis } from '#src/types.ts'
import { renderAutomation } from './render-automation.ts'
import { renderMorning } from './render-morning.ts'
import { renderOwners } from './render-owners.ts'
import { renderReview } from './render-review.ts'
import { renderTemplateChanges } from './render-template-changes.ts'

/**
 * The card that a message should show its person now, when it is sent and whenever it is brought up to date; undefined
 * when there is nothing to say.
 */
export const renderSend = async (praxis: Praxis, { to, subject }: Send): Promise<Card | undefined> => {
  const person = praxis.person(to)
  if (!person?.active) return undefined
  const turn = turnOf(praxis, person)
  switch (subject.kind) {
    case 'review': {
      const { job, task, finishedAt } = subject
      return renderReview(turn, { job, task, finishedAt })
    }
    case 'morning':
      return renderMorning(turn, subject.date)
    case 'owners':
      return renderOwners(turn, subject.date)
    case 'template-changes':
      return renderTemplateChanges(turn, subject.date)
    case 'automation':
      return renderAutomation(turn, subject)
    case 'first-jobs': {
      const { jobs, month, first } = subject
      return firstJobsCard({ jobs, month, first: sayDate(first, turn.today), link: praxis.linkTo('jobs') })
    }
    case 'hand-edit':
      return handEditCard(subject, praxis.linkTo('home'))
  }
}
