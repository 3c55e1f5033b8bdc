import type { RuleKey, SendSubject } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { StoppedView } from '#src/cards/automation.ts'
import { automationCard, stoppedCard } from '#src/cards/automation.ts'
import type { Pressed } from '#src/conversation/act.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { askClient, askJob } from './ask-job.ts'

type Stopped = { rule?: RuleKey | undefined; name: string }

const standingOf = async ({ praxis, actor }: Turn, rule: RuleKey | undefined): Promise<StoppedView['standing']> => {
  if (!rule) return 'unknown'
  const { rows } = await praxis.ask(actor, 'rules', {})
  const found = rows.find(({ key }) => key === rule)
  return found ? (found.on ? 'on' : 'off') : 'gone'
}

/** A rule that was stopped, as it stands now, with the switch for it. */
export const renderStopped = async (turn: Turn, { rule, name }: Stopped, pressed?: Pressed): Promise<Card> => {
  const standing = await standingOf(turn, rule)
  const key = actKey('stopped', rule ?? '', standing, turn.today, pressed?.key ?? '')
  return stoppedCard({
    name,
    standing,
    data: { card: 'stopped', rule, name, on: standing === 'off', key },
    link: turn.praxis.linkTo(
      'home',
      rule && standing !== 'gone' ? `settings/automations/${idOf(rule)}` : 'settings/automations',
    ),
    warning: pressed?.warning,
  })
}

const opensJob = (url: string) => ({ title: 'Open the job', url })
const opensClient = (url: string) => ({ title: 'Open the client', url })

/** What an automation tells a person, as far as the job or the client is theirs to see. */
export const renderAutomation = async (
  turn: Turn,
  subject: Extract<SendSubject, { kind: 'automation' }>,
): Promise<Card | undefined> => {
  const { praxis } = turn
  if (subject.stopped) return renderStopped(turn, subject)
  const job = subject.job && (await askJob(turn, subject.job))
  if (job)
    return automationCard(subject, `${job.client.name}, ${job.name}`, opensJob(praxis.linkTo('jobs', `job/${job.key}`)))
  const client = subject.client && (await askClient(turn, subject.client))
  return client && automationCard(subject, client.name, opensClient(praxis.linkTo('home', `client/${client.key}`)))
}
