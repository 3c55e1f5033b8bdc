import { useEffect } from 'preact/hooks'
import type { Chat } from '../../../types.ts'
import { send } from '../ask-server.ts'
import { useShell } from '../use-shell.ts'
import { Composer } from './Composer.tsx'
import { Messages } from './Messages.tsx'
import { useConversation } from './use-conversation.ts'
import { useVisible } from './use-visible.ts'

const Suggested = ({ path, actions }: { path: string; actions: { title: string; value: string }[] }) => {
  const { notify } = useShell()
  const say = (text: string) => send('POST', `${path}/messages`, { text }).catch(error => notify(error.message))
  return (
    <fieldset class="suggested" aria-label="Suggested answers">
      {actions.map(({ title, value }) => (
        <button key={title} type="button" class="pill" onClick={() => void say(value)}>
          {title}
        </button>
      ))}
    </fieldset>
  )
}

/** The chat with the bot: what was said, and where to write. What is on screen counts as read. */
export const ConversationPane = ({ chat, onRead }: { chat: Chat; onRead(): void }) => {
  const { tenant } = useShell()
  const conversation = useConversation(chat.conversationId)
  const messages = conversation.messages()
  const { unread } = chat
  const visible = useVisible()

  useEffect(() => {
    if (unread === 0 || !visible) return
    void send('POST', `${conversation.path}/read`)
      .then(onRead)
      .catch(() => undefined)
  }, [conversation, unread, visible, onRead])

  const suggested = messages?.at(-1)?.message.suggestedActions
  return (
    <>
      {messages?.length === 0 && <p class="empty">Nothing was said yet. Write Hi to {tenant.app.name}.</p>}
      <Messages conversation={conversation.path} messages={messages ?? []} />
      {suggested && <Suggested path={conversation.path} actions={suggested} />}
      <Composer conversation={conversation} />
    </>
  )
}
