import { writeDeepLink } from '#src/shell/teams/deep-link.ts'
import { type TabPlace, tabPlace } from '#src/shell/teams/place.ts'
import type { TabDesk } from '#src/shell/teams/tab-calls.ts'
import { tabContext } from '#src/shell/teams/tab-context.ts'
import { postJson } from '../ask-server.ts'
import type { Shell } from '../use-shell.ts'

/** One frame with a page of the app: the tab itself, or a dialog that the tab opened. */
export type FrameOf = {
  frameContext: 'content' | 'task'
  clientType: 'web' | 'android'
  place: TabPlace
  url: string
  appSessionId: string
  openedAt: number
}

type Own = Pick<
  TabDesk,
  'listen' | 'report' | 'startDialog' | 'pickPeople' | 'completeDialog' | 'resizeDialog' | 'relay' | 'back'
>

const sessionId = crypto.randomUUID()

const shareLink = (shell: Shell, frame: FrameOf, link: Parameters<TabDesk['share']>[0]) => {
  const url = writeDeepLink(shell.tenant.app.id, { ...link, entityId: frame.place.entityId })
  void navigator.clipboard?.writeText(url).catch(() => undefined)
  shell.notify(`Link copied: ${url}`)
}

/** Where the app asks to go: itself by its pages, another app only where it is installed. */
const navigate = (shell: Shell, to: Parameters<TabDesk['navigate']>[0]) => {
  if (to.appId && to.appId !== shell.tenant.app.id) return false
  shell.goTo(tabPlace('praxis', to.entityId, to.subEntityId))
  return true
}

/** What the host does for a frame, for the person and the place that `shell` names now. */
export const createDesk = (shell: () => Shell, frame: FrameOf, own: Own): TabDesk => ({
  ...own,
  frameContext: frame.frameContext,
  clientType: frame.clientType,
  context: () => {
    const { tenant, person, address } = shell()
    return tabContext({
      appId: tenant.app.id,
      user: person,
      theme: address.theme,
      place: frame.place,
      frameContext: frame.frameContext,
      clientType: frame.clientType,
      sessionId,
      appSessionId: frame.appSessionId,
      clickedAt: frame.openedAt,
    })
  },
  page: () => ({ entityId: frame.place.entityId, contentUrl: frame.url, websiteUrl: frame.url }),
  token: async () => (await postJson<{ token: string }>(`/api/people/${shell().person.id}/token`)).token,
  openLink: url => shell().openLink(url),
  navigate: to => navigate(shell(), to),
  share: link => shareLink(shell(), frame, link),
  chatWith: people => shell().notify(`Teams would open a chat with ${people.join(', ') || 'nobody'}.`),
})
