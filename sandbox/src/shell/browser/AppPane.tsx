import { useCallback, useState } from 'preact/hooks'
import { AppHead } from './AppHead.tsx'
import { send } from './ask-server.ts'
import { ConversationPane } from './chat/ConversationPane.tsx'
import type { useChats } from './chat/use-chats.ts'
import { TabPane } from './tab/TabPane.tsx'
import { useShell } from './use-shell.ts'

type Props = { chats: ReturnType<typeof useChats>; visit: number }

const NotInstalled = ({ reload }: { reload(): void }) => {
  const { tenant, person, notify } = useShell()
  const add = () =>
    send('PUT', `/api/people/${person.id}/installed`, { on: true })
      .catch(error => notify(error.message))
      .finally(reload)
  return (
    <div class="empty">
      <p>
        {person.givenName} does not have {tenant.app.name} yet.
      </p>
      <button type="button" class="button" onClick={() => void add()}>
        Add {tenant.app.name}
      </button>
    </div>
  )
}

const AppPanel = ({ chats, visit, onBack }: Props & { onBack(back: (() => void) | undefined): void }) => {
  const { address, person, go } = useShell()
  const { place } = address
  const chat = chats.chats[0]
  if (place.show === 'tab') {
    const leave = () => go({ place: { rail: 'chat', show: 'list' } })
    return (
      <TabPane
        key={`${person.id}/${place.entityId}/${place.subEntityId}/${visit}`}
        place={place}
        leave={leave}
        onBack={onBack}
      />
    )
  }
  if (chat) return <ConversationPane key={chat.conversationId} chat={chat} onRead={chats.reload} />
  return chats.loaded ? <NotInstalled reload={chats.reload} /> : null
}

/** The app: its head, and the chat with its bot or its tab. */
export const AppPane = ({ chats, visit }: Props) => {
  const { address, narrow, go } = useShell()
  const [pageBack, setPageBack] = useState<() => void>()
  const onBack = useCallback((back: (() => void) | undefined) => setPageBack(() => back), [])
  const leave = narrow ? () => go({ place: { rail: 'chat', show: 'list' } }) : undefined
  const isTab = address.place.show === 'tab'
  return (
    <main class="app-pane">
      <AppHead
        back={(isTab ? pageBack : undefined) ?? leave}
        installed={chats.chats.length > 0}
        blocked={chats.blocked}
        onChange={() => void chats.reload()}
      />
      <div
        id="app-panel"
        class={isTab ? 'app-panel is-tab' : 'app-panel'}
        role="tabpanel"
        aria-label={isTab ? 'My day' : 'Chat'}
      >
        <AppPanel chats={chats} visit={visit} onBack={onBack} />
      </div>
    </main>
  )
}
