import { readSubmit } from '#src/shell/teams/read-submit.ts'
import { send } from '../ask-server.ts'

export type CardNotice = { tone: 'info' | 'error'; text: string }

const sent: CardNotice = { tone: 'info', text: 'Your response was sent to the app' }

/** What `Action.Submit` does, and what Teams then says under the card. */
export const submitCard = async (
  path: { conversation: string; message: string },
  data: unknown,
): Promise<CardNotice> => {
  const submit = readSubmit(data)
  if (submit.kind === 'dialog') return { tone: 'error', text: 'The stand-in does not open dialogs of a bot yet.' }
  if (submit.kind === 'unknown') return { tone: 'error', text: `Teams does not know msteams.type "${submit.type}".` }
  if (submit.kind === 'say') await send('POST', `${path.conversation}/messages`, { text: submit.text })
  else await send('POST', `${path.message}/submit`, { value: submit.value })
  return sent
}
