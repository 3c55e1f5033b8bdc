import { setTimeout as wait } from 'node:timers/promises'
import type { ChatReference } from '@praxis/practice'
import { readActivity, readExtension, writeExtensionResponse, writeInvokeResponse, writeMessage } from './activities.ts'
import type { Adapter } from './adapter.ts'
import { createAdapter } from './adapter.ts'
import { createDelivery } from './connector/create-delivery.ts'
import { createPace } from './connector/create-pace.ts'
import type { Answer } from './conversation/answer.ts'
import type { Incoming } from './conversation/incoming.ts'
import { respond } from './conversation/respond.ts'
import { answerAsked } from './extension/answer-asked.ts'
import type { Bot, BotOptions, Card, SendOutcome } from './types.ts'

type Content = { card: Card } | { text: string }
type Action = Extract<Incoming, { kind: 'action' }>
type Writer = {
  send: (to: ChatReference, content: Content) => Promise<SendOutcome>
  update: (to: ChatReference, activity: string, content: Content) => Promise<SendOutcome>
  sleep: (milliseconds: number) => Promise<void>
}

/** Teams gives a button up after 10 to 15 s. */
const mostWaitForAnswer = 9_000

/** The message extension is given up after 5 s, and asked again. */
const mostWaitForExtension = 4_000

/** A button is to be answered within 3 s, so an edit of its message is waited for no longer than this. */
const mostWaitForEdit = 1_500

const realTime = {
  now: () => Date.now(),
  sleep: (milliseconds: number) => wait(milliseconds, undefined, { ref: false }),
  random: Math.random,
}

const createWriter = (adapter: Adapter, { timing }: BotOptions): Writer => {
  const { now, sleep, random } = { ...realTime, ...timing }
  const deliver = createDelivery({ random, pace: createPace({ now, sleep }) })
  return {
    send: (to, content) => deliver({ to, write: () => adapter.post(to, writeMessage(to, content)), repeatable: false }),
    update: (to, id, content) =>
      deliver({ to, write: () => adapter.put(to, { ...writeMessage(to, content), id }), repeatable: true }),
    sleep,
  }
}

const contentOf = (answer: Answer): Content => ('failed' in answer ? { text: answer.failed } : answer)

/** An Action.Submit gets no card back: its message is edited, or the card comes as a new one. */
const replyTo = async (writer: Writer, incoming: Incoming, answer: Answer): Promise<SendOutcome> => {
  const { chat } = incoming.from
  const content = contentOf(answer)
  if (incoming.kind === 'action' && incoming.message && 'card' in content) {
    const edited = await writer.update(chat, incoming.message, content)
    if (edited.state === 'sent') return edited
  }
  return writer.send(chat, content)
}

/** The card goes back to the one who pressed the button; the message is edited for when it is next opened. */
const editFor = async (writer: Writer, { from, message }: Action, answer: Answer): Promise<void> => {
  if (!message || !('card' in answer) || !answer.rewrite) return
  await Promise.race([writer.update(from.chat, message, answer), writer.sleep(mostWaitForEdit)])
}

/** The conversation in Teams: it is handed the same commands and queries that the tab has. */
export const createBot = (options: BotOptions): Bot => {
  const { praxis } = options
  const adapter = createAdapter(options)
  const writer = createWriter(adapter, options)

  const onIncoming = async (incoming: Incoming): Promise<Answer | undefined> => {
    const isInvoked = incoming.kind === 'action' && incoming.invoked
    const answer = await respond(praxis, incoming, isInvoked ? writer.sleep(mostWaitForAnswer) : undefined)
    if (!answer) return undefined
    if (isInvoked) {
      await editFor(writer, incoming, answer)
      return answer
    }
    const outcome = await replyTo(writer, incoming, answer)
    if (outcome.state !== 'sent') praxis.log('warn', 'An answer in the chat did not arrive.', outcome)
    return undefined
  }

  return {
    handle: request =>
      adapter.receive(request, async activity => {
        const extension = readExtension(activity)
        if (extension)
          return writeExtensionResponse(await answerAsked(praxis, extension, writer.sleep(mostWaitForExtension)))
        const incoming = readActivity(activity)
        const answer = incoming && (await onIncoming(incoming))
        return answer && writeInvokeResponse(answer)
      }),
    send: (to, card) => writer.send(to, { card }),
    update: (to, activity, card) => writer.update(to, activity, { card }),
  }
}
