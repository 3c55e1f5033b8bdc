import { AppPane } from './AppPane.tsx'
import { Rail } from './bar/Rail.tsx'
import { ChatList } from './chat/ChatList.tsx'
import { useChats } from './chat/use-chats.ts'
import { useShell } from './use-shell.ts'

const Outsider = () => {
  const { tenant, person } = useShell()
  return (
    <main class="app-pane">
      <p class="empty">
        {person.displayName} works in another tenant, which does not have {tenant.app.name}.
      </p>
    </main>
  )
}

/** Everything below the top bar: what Teams itself would show this person. */
export const Workspace = ({ visit }: { visit: number }) => {
  const { tenant, person, feed, address, narrow } = useShell()
  const chats = useChats(person.id, feed)
  const isOurs = person.tenantId === tenant.tenantId
  const { place } = address
  const showsList = place.rail === 'chat' && (!narrow || place.show === 'list')
  const showsPane = !narrow || place.show !== 'list'
  const unread = chats.chats.reduce((sum, chat) => sum + chat.unread, 0)
  return (
    <div class={narrow ? 'workspace is-narrow' : 'workspace'} data-rail={place.rail}>
      <Rail hasApp={isOurs} unread={unread} />
      {showsList && <ChatList chats={chats.chats} narrow={narrow} />}
      {showsPane && (isOurs ? <AppPane chats={chats} visit={visit} /> : <Outsider />)}
    </div>
  )
}
