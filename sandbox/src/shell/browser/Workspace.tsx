import type { Chat } from '../../types.ts'
import { AppPane } from './AppPane.tsx'
import { Rail } from './bar/Rail.tsx'
import { ChatList } from './chat/ChatList.tsx'
import { useChats } from './chat/use-chats.ts'
import { useVisible } from './chat/use-visible.ts'
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

/** What is being read does not count as unread for the moment until the server knows. */
const asRead = (chat: Chat): Chat => ({ ...chat, unread: 0 })

/** On a phone the list is all there is. */
const ListArea = ({ alone, chats }: { alone: boolean; chats: Chat[] }) => {
  const list = <ChatList chats={chats} alone={alone} />
  return alone ? <main class="only">{list}</main> : list
}

/** Everything below the top bar: what Teams itself would show this person. */
export const Workspace = ({ visit }: { visit: number }) => {
  const { tenant, person, feed, address, narrow } = useShell()
  const isOurs = person.tenantId === tenant.tenantId
  const chats = useChats(person.id, isOurs ? feed : undefined)
  const { place } = address
  const showsList = place.rail === 'chat' && (!narrow || place.show === 'list')
  const showsPane = !narrow || place.show !== 'list'
  const visible = useVisible()
  const isRead = showsPane && place.show !== 'tab' && visible
  const shown = isRead ? chats.chats.map(asRead) : chats.chats
  const unread = shown.reduce((sum, chat) => sum + chat.unread, 0)
  return (
    <div class={narrow ? 'workspace is-narrow' : 'workspace'} data-rail={place.rail}>
      <Rail hasApp={isOurs} unread={unread} />
      {showsList && <ListArea alone={!showsPane} chats={shown} />}
      {showsPane && (isOurs ? <AppPane chats={chats} visit={visit} /> : <Outsider />)}
    </div>
  )
}
