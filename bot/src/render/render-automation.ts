import type { SendSubject } from '@praxis/practice'
import { automationCard, stoppedCard } from '#src/cards/automation.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { askJob } from './ask-job.ts'

/** What an automation tells a person, as far as the job is theirs to see. */
export const renderAutomation = async (
  turn: Turn,
  subject: Extract<SendSubject, { kind: 'automation' }>,
): Promise<Card | undefined> => {
  const { praxis } = turn
  if (subject.stopped) return stoppedCard(subject, praxis.linkTo('home'))
  const job = await askJob(turn, subject.job)
  return job && automationCard(subject, `${job.client.name}, ${job.name}`, praxis.linkTo('jobs', `job/${job.key}`))
}
