import { type InvokeOutcome, readInvokeAnswer } from '#src/shell/teams/read-invoke-answer.ts'
import type { CardAction, InvokeAnswer } from '../../../types.ts'
import { postJson } from '../ask-server.ts'
import { complain } from '../complain.ts'

/** Sends `adaptiveCard/action` for a message and says what Teams makes of the answer; a bad one stands in the console. */
export const invokeCard = async (
  message: string,
  action: CardAction,
  trigger: 'manual' | 'automatic',
): Promise<InvokeOutcome> => {
  const outcome = readInvokeAnswer(await postJson<InvokeAnswer>(`${message}/invoke`, { action, trigger }))
  if (outcome.kind === 'error') complain(`${action.verb ?? action.type} (${trigger}): ${outcome.why}`)
  return outcome
}
