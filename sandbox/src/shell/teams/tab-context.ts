import type { User } from '../../types.ts'
import type { Theme } from './address.ts'
import type { TabPlace } from './place.ts'

export type TabFrame = {
  appId: string
  user: User
  theme: Theme
  place: TabPlace
  frameContext: 'content' | 'task'
  clientType: 'web' | 'android'
  /** The same for every frame of one page of the shell, and the same for one life of a frame. */
  sessionId: string
  appSessionId: string
  clickedAt: number
}

/** teams-js calls the light theme `default`. */
export const teamsTheme = (theme: Theme) => (theme === 'light' ? 'default' : theme)

/** The flat context that Teams answers to `getContext` for a personal tab; teams-js makes an `app.Context` of it. */
export const tabContext = (frame: TabFrame) => ({
  entityId: frame.place.entityId,
  subEntityId: frame.place.subEntityId,
  locale: frame.user.locale.toLowerCase(),
  theme: teamsTheme(frame.theme),
  userObjectId: frame.user.id,
  tid: frame.user.tenantId,
  loginHint: frame.user.userPrincipalName,
  userPrincipalName: frame.user.userPrincipalName,
  userDisplayName: frame.user.displayName,
  userLicenseType: 'Unknown',
  hostName: 'Teams',
  hostClientType: frame.clientType,
  frameContext: frame.frameContext,
  sessionId: frame.sessionId,
  appSessionId: frame.appSessionId,
  appId: frame.appId,
  appIconPosition: frame.clientType === 'web' ? 1 : undefined,
  ringId: 'general',
  isMultiWindow: false,
  isFullScreen: false,
  userClickTime: frame.clickedAt,
  hostTeamTenantId: '',
  hostTeamGroupId: '',
  channelId: '',
  chatId: '',
})
