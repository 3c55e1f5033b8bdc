import type { ApplyPreview, ClientKey, HoldTold, Period, PlannedJob, TemplateView } from '@praxis/practice'
import { reachOf, sayDate, sayReason, yesTo } from '@praxis/practice'
import type { Candidate } from '#src/actions/offer-choices.ts'
import { offerChoices } from '#src/actions/offer-choices.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { sayRefusal } from '#src/refusals/say-refusal.ts'
import { sayMissing, sayTasks } from '#src/render/roles-of-job.ts'
import type { Named } from './find-named.ts'
import { findNamed } from './find-named.ts'
import type { Written } from './not-changed.ts'
import { notChanged, quoted } from './not-changed.ts'
import type { CreateWords } from './read-acts.ts'
import { lastPeriod, readPeriods } from './read-period.ts'

const example = 'Write for example “create vat return for acme”, or “create vat return for acme Q3 2026”.'

/** A new job carries its period and its whole team, and each choice the others, so a card has room for three. */
const mostMade = 3
const longestPeriod = 6

/** One job that the words may mean. A period that was not said is no more than proposed. */
type Meant = { template: TemplateView; client: ClientKey; period: Period; isSaid: boolean }

type Client = { key: ClientKey; name: string }

const findTemplates = async (turn: Turn, words: string): Promise<Named<TemplateView>> => {
  const [{ all, isExact }, { templates }] = await Promise.all([
    findNamed(turn, 'template', words),
    turn.praxis.ask(turn.actor, 'templates', {}),
  ])
  return { all: all.flatMap(({ id }) => templates.find(template => template.id === id) ?? []), isExact }
}

/** How the words behind `for` may be read: the longest period at their end that leaves a client's name, and none. */
type Reading = { clients: Named<Client>; tail: string[] }

const readings = async (turn: Turn, words: string[], templates: TemplateView[]): Promise<Reading[]> => {
  const clientsOf = (count: number) => findNamed(turn, 'client', words.slice(0, count).join(' '))
  const whole: Reading = { clients: await clientsOf(words.length), tail: [] }
  for (let count = Math.min(longestPeriod, words.length - 1); count > 0; count -= 1) {
    const tail = words.slice(-count)
    if (!templates.some(({ frequency }) => readPeriods(tail, frequency, turn.today).length > 0)) continue
    const clients = await clientsOf(words.length - count)
    if (clients.all.length > 0) return whole.clients.isExact ? [{ clients, tail }, whole] : [{ clients, tail }]
  }
  return [whole]
}

const meantBy = (turn: Turn, { clients, tail }: Reading, template: TemplateView): Meant[] => {
  const isSaid = tail.length > 0
  const { frequency } = template
  const periods = isSaid ? readPeriods(tail, frequency, turn.today) : [lastPeriod(frequency, turn.today)]
  return clients.all.flatMap(({ key: client }) =>
    periods.flatMap(period => (period ? { template, client, period, isSaid } : [])),
  )
}

const needWords: Record<string, string> = {
  vat: 'VAT number',
  utr: 'UTR',
  paye: 'PAYE reference',
  ein: 'EIN',
  abn: 'ABN',
}

/** A hold in words: `“Identity check due” (set by Cara Osei)`. */
const sayHold = (hold: HoldTold): string => `“${sayReason(hold)}” (set by ${hold.byName})`

/** Why a client gets no such job: `Acme Ltd has it already`. */
const sayLeftOut = ({ clientName: client, why, holds = [] }: ApplyPreview['leftOut'][number]): string => {
  if (why === 'has-it-already') return `${client} has it already.`
  if (why === 'left') return `${client} is no longer a client.`
  if (why === 'prospect' || why === 'dormant')
    return `${client} is ${why === 'prospect' ? 'a prospect only' : 'dormant'}.`
  if (why === 'on-hold') return `${client} gets no new jobs: ${holds.map(sayHold).join(', ')}.`
  if (why === 'no-step-for-it') return `No step of it is meant for ${client}.`
  const need = why.slice('no-'.length)
  return `${client} has no ${needWords[need] ?? need.replaceAll('-', ' ')}.`
}

const preview = ({ praxis, actor }: Turn, { template, client, period }: Meant): Promise<ApplyPreview> =>
  praxis.ask(actor, 'preview-apply', { template: template.key, period, clients: [client] })

const candidateOf = ({ today }: Turn, { template, period }: Meant, name: string, job: PlannedJob): Candidate => ({
  choice: {
    verb: 'make-job',
    input: { client: job.client, template: template.key, period, team: job.team, ...yesTo(job.warned) },
  },
  name,
  lines: [
    job.clientName,
    `Due ${sayDate(job.due, today)}, ${sayTasks(job.tasks)}`,
    ...(job.missing.length > 0 ? [sayMissing(job.missing)] : []),
    ...job.warned.map(hold => `Despite ${sayHold(hold)}`),
  ],
})

const anotherPeriod = 'For another period write it at the end, like “Q3 2026” or “October 2026”.'

/** More than these are not looked at: whoever has them writes more of the name. */
const mostMeant = 20

/** The jobs as they would be made; where some or all cannot be, why. */
const offer = async (turn: Turn, meant: Meant[], isExact: boolean, written: Written): Promise<Answer> => {
  const seen = await Promise.all(
    meant.slice(0, mostMeant).map(async each => ({ each, ...(await preview(turn, each)) })),
  )
  const candidates = seen.flatMap(({ each, name, jobs }) => jobs.map(job => candidateOf(turn, each, name, job)))
  const out = seen.flatMap(({ leftOut }) => leftOut).slice(0, mostMade)
  const whyOut = out.map(sayLeftOut).join(' ')
  if (candidates.length === 0) return notChanged(turn, written, `Not made: ${seen[0]?.name}`, whyOut)
  const said = meant.every(({ isSaid }) => isSaid)
  return offerChoices(turn, {
    asks: { one: 'Make this job?', several: 'Which job is to be made?' },
    candidates,
    sure:
      isExact && said && meant.length === 1 && !seen.some(({ jobs }) => jobs.some(({ warned }) => warned.length > 0)),
    most: mostMade,
    ...written,
    notes: [whyOut, said ? '' : anotherPeriod].filter(words => words !== ''),
  })
}

/** Makes one job of the template that was named for the client who was. */
export const answerCreate = async (
  turn: Turn,
  { template: named, client }: CreateWords,
  written: Written,
): Promise<Answer> => {
  if (reachOf(turn.actor, 'make-job') === 'no')
    return notChanged(turn, written, 'Not made', sayRefusal({ code: 'forbidden' }, { turn, command: 'make-job' }))
  if (!named || client.length === 0) return notChanged(turn, written, 'Which template, for which client?', example)
  const templates = await findTemplates(turn, named)
  if (templates.all.length === 0) return notChanged(turn, written, `No template is called ${quoted(named)}`, example)
  const read = await readings(turn, client, templates.all)
  const meant = read.flatMap(each => templates.all.flatMap(template => meantBy(turn, each, template)))
  const isExact = templates.isExact && read.every(({ clients }) => clients.isExact)
  if (meant.length === 0) return notChanged(turn, written, `No client is called ${quoted(client.join(' '))}`, example)
  return offer(turn, meant, isExact, written)
}
