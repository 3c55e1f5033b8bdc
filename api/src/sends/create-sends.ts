import type { Bot, Card, Praxis } from '@praxis/bot'
import { renderSend } from '@praxis/bot'
import type { Job, Person, RuleKey, Send, SendKey } from '@praxis/practice'
import { canonical, sendSubjectKey, stoppedSubjectKey } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Log } from '#src/log.ts'
import type { Practice } from '#src/open-practice.ts'
import { todaysSend } from './last-send.ts'

type Parts = { practice: Practice; bot: Pick<Bot, 'send' | 'update'>; praxis: Praxis; log: Log }

/**
 * Messages out. One is claimed by a commit before it goes; whoever made that commit sends it, once, and records what
 * became of it. Cards already sent are written anew when what they show has changed: that may be done any number of times.
 */
export const createSends = ({ practice, bot, praxis, log }: Parts) => {
  const { look } = practice.replica
  /** What each card last showed, so that it is not written again for nothing. */
  const shown = new Map<SendKey, string>()

  const record = (send: SendKey, outcome: object) =>
    practice.asApp('record-send', { send, ...outcome }, { key: `record-${send}`, repeat: true })

  const sendCard = async (send: Send, person: Person, card: Card): Promise<void> => {
    if (!person.chat || person.chat.lost) {
      await record(send.key, {
        state: 'refused',
        reason: person.chat ? 'the chat is lost' : 'no chat with the person yet',
      })
      return
    }
    const outcome = await bot.send(person.chat, card)
    if (outcome.state === 'sent') shown.set(send.key, canonical(card))
    await record(send.key, outcome)
    if (outcome.state === 'refused')
      await practice.asApp(
        'lose-chat',
        { person: person.key, reason: outcome.reason },
        { key: `lose-${send.key}`, repeat: true },
      )
  }

  /** Sends what this process has claimed. */
  const deliver = async (key: SendKey): Promise<void> => {
    const send = look.get('Sends', key)
    const person = send && look.get('People', send.to)
    if (send?.state !== 'claimed' || !person) return
    const card = await renderSend(praxis, send)
    if (card) await sendCard(send, person, card)
    else await record(key, { state: 'refused', reason: 'nothing to say any more' })
  }

  const bringUpToDate = async (send: Send): Promise<void> => {
    const chat = look.get('People', send.to)?.chat
    if (send.state !== 'sent' || !send.activity || !chat || chat.lost) return
    const card = await renderSend(praxis, send)
    const text = canonical(card)
    if (!card || shown.get(send.key) === text) return
    const outcome = await bot.update(chat, send.activity, card)
    if (outcome.state === 'sent') shown.set(send.key, text)
    else log.warn({ send: send.key, outcome }, 'a card could not be brought up to date')
  }

  const aboutTask = (job: Job, task: string): Send[] =>
    look.find('Sends', 'subject', sendSubjectKey({ kind: 'review', job: job.key, task }))

  /** The cards that show something of what a commit changed; one that has just gone may be behind already. */
  const cardsOf = (entry: Entry): Send[] => {
    if (entry.name === 'record-send') return entry.changes.flatMap(({ key }) => look.get('Sends', key as SendKey) ?? []) // its one change is a Send
    const reviews = entry.changes.flatMap(({ list, key, paths }) => {
      const job = list === 'Jobs' ? look.get('Jobs', key) : undefined
      const tasks = new Set(Object.keys(paths).flatMap(path => path.match(/^tasks\/([^/]+)/)?.[1] ?? []))
      return job ? [...tasks].flatMap(task => aboutTask(job, task)) : []
    })
    const stopped = entry.changes.flatMap(
      ({ list, key }) => (list === 'Rules' ? look.find('Sends', 'subject', stoppedSubjectKey(key as RuleKey)) : []), // a key of the list Rules
    )
    return [...reviews, ...stopped, ...dailyOf(entry)]
  }

  /** Today's cards of whoever acted and of those whose work it was. */
  const dailyOf = (entry: Entry): Send[] => {
    const jobs = entry.changes.flatMap(({ list, key }) => (list === 'Jobs' ? (look.get('Jobs', key) ?? []) : []))
    const workers = new Set([
      entry.actor,
      ...jobs.flatMap(({ tasks }) => tasks.flatMap(({ assignee }) => assignee ?? [])),
    ])
    const managers = new Set([entry.actor, ...jobs.flatMap(({ team }) => team.manager ?? [])])
    return [
      ...[...workers].flatMap(person => todaysSend(practice, 'morning', person) ?? []),
      ...[...managers].flatMap(person => todaysSend(practice, 'owners', person) ?? []),
      ...[todaysSend(practice, 'template-changes', entry.actor) ?? []].flat(),
    ]
  }

  practice.whenMade(entry => {
    if (entry.name === 'claim-send') {
      for (const { key } of entry.changes) practice.background.run('a message', () => deliver(key as SendKey)) // a claim changes one Send
      return
    }
    practice.background.run('cards', async () => {
      for (const send of cardsOf(entry)) await bringUpToDate(send)
    })
  })
}
