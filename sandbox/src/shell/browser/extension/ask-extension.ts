import { type ExtensionOutcome, readExtensionAnswer } from '#src/shell/teams/read-extension-answer.ts'
import type { ExtensionAsked, InvokeAnswer } from '../../../types.ts'
import { postJson } from '../ask-server.ts'
import { complain } from '../complain.ts'

/** Asks the app's message extension, and says what Teams makes of its answer. */
export const askExtension = async (conversation: string, asked: ExtensionAsked): Promise<ExtensionOutcome> => {
  const notAsked = (error: unknown): InvokeAnswer => ({ status: 502, body: String(error) })
  const outcome = readExtensionAnswer(await postJson<InvokeAnswer>(`${conversation}/ask`, asked).catch(notAsked))
  if (outcome.kind === 'error') complain(`message extension, ${asked.kind}: ${outcome.why}`)
  return outcome
}
