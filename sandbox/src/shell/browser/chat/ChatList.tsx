import { messagePreview } from '#src/shell/teams/message-preview.ts'
import type { Chat } from '../../../types.ts'
import { Avatar } from '../Avatar.tsx'
import { useShell } from '../use-shell.ts'

const ChatItem = ({ chat, current }: { chat: Chat; current: boolean }) => {
  const { person, when, feed, go } = useShell()
  const { last, unread } = chat
  return (
    <li>
      <button
        type="button"
        class={unread > 0 ? 'chat-item is-unread' : 'chat-item'}
        aria-current={current ? 'true' : undefined}
        onClick={() => go({ place: { rail: 'chat', show: 'conversation' } })}
      >
        <Avatar name={chat.title} app />
        <span class="chat-title">{chat.title}</span>
        {last && <time dateTime={last.at}>{when.brief(Date.parse(last.at), feed.now())}</time>}
        <span class="chat-preview">{last ? messagePreview(last, person.id) : 'No messages yet'}</span>
        {unread > 0 && (
          <span class="chat-unread">
            {unread}
            <span class="visually-hidden"> unread</span>
          </span>
        )}
      </button>
    </li>
  )
}

export const ChatList = ({ chats, alone }: { chats: Chat[]; alone: boolean }) => (
  <nav class="list" aria-label="Chats">
    <h2>Chat</h2>
    {chats.length === 0 && <p class="hint">No chats.</p>}
    <ul>
      {chats.map((chat, place) => (
        <ChatItem key={chat.conversationId} chat={chat} current={!alone && place === 0} />
      ))}
    </ul>
  </nav>
)
