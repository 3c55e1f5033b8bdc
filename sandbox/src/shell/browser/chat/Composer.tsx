import { useState } from 'preact/hooks'
import { Avatar } from '../Avatar.tsx'
import { send } from '../ask-server.ts'
import { complain } from '../complain.ts'
import { AttachedCard } from '../extension/AttachedCard.tsx'
import { SearchPanel } from '../extension/SearchPanel.tsx'
import { useLinkPreview } from '../extension/use-link-preview.ts'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import type { Conversation } from './create-conversation.ts'

type Card = Record<string, unknown>

const saidBy = (conversation: Conversation, person: string) =>
  conversation.messages()?.filter(({ message }) => message.from === person).length ?? 0

/** What is being written: words, the card that the search put in, the card of a link in the words. */
const useDraft = (conversation: Conversation) => {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Card>()
  const { preview, remove, clear } = useLinkPreview(conversation.path, text)
  const card = chosen ?? preview?.card
  return {
    text,
    setText,
    card,
    setChosen,
    removeCard: () => (chosen ? setChosen(undefined) : remove()),
    take: () => {
      setText('')
      setChosen(undefined)
      clear()
      return { text: text.trim(), cards: card ? [card] : [] }
    },
  }
}

const Extension = ({ conversation, choose }: { conversation: Conversation; choose(card: Card): void }) => {
  const { tenant } = useShell()
  const [open, setOpen] = useState(false)
  const command = tenant.app.extension.commands.find(
    ({ type, context }) => type === 'query' && context.includes('compose'),
  )
  if (!command) return null
  const name = `${tenant.app.name}: ${command.title}`
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={name}
        aria-expanded={open}
        title={name}
        onClick={() => setOpen(!open)}
      >
        <Avatar name={tenant.app.name} app size={20} />
      </button>
      {open && (
        <SearchPanel
          conversation={conversation.path}
          command={command}
          choose={({ card }) => {
            choose(card)
            setOpen(false)
          }}
          close={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** Enter sends, Shift+Enter makes a new line. What could not be sent comes back; what the bot failed on was sent. */
export const Composer = ({ conversation }: { conversation: Conversation }) => {
  const { notify, person } = useShell()
  const draft = useDraft(conversation)
  const isEmpty = !draft.text.trim() && !draft.card

  const say = async () => {
    if (isEmpty) return
    const said = draft.take()
    const before = saidBy(conversation, person.id)
    try {
      await send('POST', `${conversation.path}/messages`, said)
    } catch (error) {
      if (saidBy(conversation, person.id) === before) {
        draft.setText(typed => typed || said.text)
        draft.setChosen(said.cards[0])
      }
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
      {draft.card && <AttachedCard card={draft.card} remove={draft.removeCard} />}
      <textarea
        rows={1}
        aria-label="Write a message"
        placeholder="Write a message"
        value={draft.text}
        onInput={event => draft.setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Extension conversation={conversation} choose={draft.setChosen} />
      <button type="submit" class="icon-button" aria-label="Send" title="Send" disabled={isEmpty}>
        <Icon name="send" />
      </button>
    </form>
  )
}
