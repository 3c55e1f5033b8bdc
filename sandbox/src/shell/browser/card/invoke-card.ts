import { type InvokeOutcome, readInvokeAnswer } from '#src/shell/teams/read-invoke-answer.ts'
import type { CardAction, InvokeAnswer } from '../../../types.ts'
import { postJson } from '../ask-server.ts'
import { complain } from '../complain.ts'

/** The stand-in itself could not ask the bot; its own words are for the console. */
const notAsked = (error: unknown): InvokeAnswer => ({ status: 502, body: String(error) })

/** Sends `adaptiveCard/action` for a message and says what Teams makes of the answer; a bad one stands in the console. */
export const invokeCard = async (
  message: string,
  action: CardAction,
  trigger: 'manual' | 'automatic',
): Promise<InvokeOutcome> => {
  const answer = await postJson<InvokeAnswer>(`${message}/invoke`, { action, trigger }).catch(notAsked)
  const outcome = readInvokeAnswer(answer)
  if (outcome.kind === 'error' && outcome.why) complain(`${action.verb ?? action.type} (${trigger}): ${outcome.why}`)
  return outcome
}
