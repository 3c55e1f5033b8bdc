import { useState } from 'preact/hooks'
import { send } from '../ask-server.ts'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'

/** Enter sends, Shift+Enter makes a new line. What could not be sent comes back. */
export const Composer = ({ conversation }: { conversation: string }) => {
  const { notify } = useShell()
  const [text, setText] = useState('')

  const say = async () => {
    const said = text.trim()
    if (!said) return
    setText('')
    try {
      await send('POST', `${conversation}/messages`, { text: said })
    } catch (error) {
      setText(typed => typed || said)
      notify(`Not sent: ${error instanceof Error ? error.message : String(error)}`)
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
