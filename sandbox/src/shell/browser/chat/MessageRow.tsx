import { cardMarkdown } from '#src/shell/teams/card-markdown.ts'
import { Avatar } from '../Avatar.tsx'
import { CardView } from '../card/CardView.tsx'
import { MessageActions } from '../extension/MessageActions.tsx'
import { useShell } from '../use-shell.ts'
import type { VersionedMessage } from './create-conversation.ts'

type Props = { conversation: string; versioned: VersionedMessage }

const OwnMessage = ({ conversation, versioned }: Props) => {
  const { when } = useShell()
  const { message } = versioned
  return (
    <article class="message is-own" aria-label={`You, ${when.time(Date.parse(message.at))}`} data-message={message.id}>
      <MessageActions conversation={conversation} message={message} />
      <div class="own-content">
        {(message.deleted || message.text) && (
          <p class="bubble">{message.deleted ? 'This message was deleted' : message.text}</p>
        )}
        {message.cards.map((_, index) => (
          <CardView key={index} conversation={conversation} versioned={versioned} index={index} />
        ))}
      </div>
    </article>
  )
}

const AppText = ({ text }: { text: string }) => (
  // The markdown renderer escapes every tag that it did not make itself.
  <div class="bubble is-app" dangerouslySetInnerHTML={{ __html: cardMarkdown(text) }} />
)

const AppContent = ({ conversation, versioned }: Props) => {
  const { message } = versioned
  if (message.deleted) return <p class="bubble is-app is-deleted">This message was deleted</p>
  return (
    <>
      {message.text && <AppText text={message.text} />}
      {message.cards.map((_, index) => (
        <CardView key={index} conversation={conversation} versioned={versioned} index={index} />
      ))}
    </>
  )
}

const AppMessage = ({ conversation, versioned }: Props) => {
  const { tenant, when } = useShell()
  const { message } = versioned
  const at = when.time(Date.parse(message.at))
  return (
    <article class="message" aria-label={`${tenant.app.name}, ${at}`} data-message={message.id}>
      <Avatar name={tenant.app.name} app />
      <p class="message-head">
        <strong>{tenant.app.name}</strong> <time dateTime={message.at}>{at}</time>
        {message.edited && !message.deleted && <span> Edited</span>}
        <MessageActions conversation={conversation} message={message} />
      </p>
      <div class="message-content">
        <AppContent conversation={conversation} versioned={versioned} />
      </div>
    </article>
  )
}

export const MessageRow = (props: Props) =>
  props.versioned.message.from === 'app' ? <AppMessage {...props} /> : <OwnMessage {...props} />
