import { useState } from 'preact/hooks'
import { send } from '../ask-server.ts'
import { complain } from '../complain.ts'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import type { Conversation } from './create-conversation.ts'

const saidBy = (conversation: Conversation, person: string) =>
  conversation.messages()?.filter(({ message }) => message.from === person).length ?? 0

/** Enter sends, Shift+Enter makes a new line. What could not be sent comes back; what the bot failed on was sent. */
export const Composer = ({ conversation }: { conversation: Conversation }) => {
  const { notify, person } = useShell()
  const [text, setText] = useState('')

  const say = async () => {
    const said = text.trim()
    if (!said) return
    setText('')
    const before = saidBy(conversation, person.id)
    try {
      await send('POST', `${conversation.path}/messages`, { text: said })
    } catch (error) {
      if (saidBy(conversation, person.id) === before) setText(typed => typed || said)
      complain(String(error))
      notify(error instanceof Error ? error.message : String(error))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void say()
  }

  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault()
        void say()
      }}
    >
      <textarea
        rows={1}
        aria-label="Write a message"
        placeholder="Write a message"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="icon-button" aria-label="Send" title="Send" disabled={!text.trim()}>
        <Icon name="send" />
      </button>
    </form>
  )
}
