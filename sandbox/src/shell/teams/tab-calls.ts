import { isObject } from './is-object.ts'

export type PickedPerson = { objectId: string; displayName: string; email: string }

/** What the host can do for one frame (the tab, or a dialog that it opened). */
export type TabDesk = {
  frameContext: 'content' | 'task'
  clientType: 'web' | 'android'
  context(): Record<string, unknown>
  page(): { entityId: string; contentUrl: string; websiteUrl: string }
  token(): Promise<string>
  listen(event: string): void
  /** `deaf`: the page has not named this host, so its teams-js hears no answer. */
  report(stage: 'loaded' | 'ready' | 'failed' | 'deaf', reason?: string): void
  openLink(url: string): boolean
  navigate(to: { appId: string; entityId: string; subEntityId: string }): boolean
  share(link: { subEntityId: string; label: string; webUrl: string }): void
  chatWith(people: string[]): void
  back(): void
  startDialog(asked: Record<string, unknown>): Promise<[unknown, unknown]>
  completeDialog(result: unknown): void
  resizeDialog(size: Record<string, unknown>): void
  /** The picked people; undefined when nobody was picked after all. */
  pickPeople(asked: Record<string, unknown>): Promise<PickedPerson[] | undefined>
  relay(event: 'messageForParent' | 'messageForChild', message: unknown): void
}

/** The arguments of the reply; nothing where teams-js waits for none. */
type Reply = unknown[] | undefined
type Call = (args: unknown[], desk: TabDesk) => Reply | Promise<Reply>

/** What works here, and nothing else: teams-js refuses the rest itself, as it does in a host that lacks it. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    pages: { backStack: {}, currentApp: {} },
    dialog: { url: { parentCommunication: {} }, card: {}, update: {} },
    chat: {},
    people: {},
    teamsCore: {},
    logs: {},
  },
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const fields = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {})

const done = (ok: boolean, why: string): Reply => (ok ? [true] : [false, why])

const getAuthToken: Call = async (_, desk) => {
  try {
    return [true, await desk.token()]
  } catch (error) {
    return [false, error instanceof Error ? error.message : String(error)]
  }
}

const navigateToApp: Call = ([given], desk) => {
  const to = fields(given)
  const target = { appId: text(to.appId), entityId: text(to.pageId), subEntityId: text(to.subPageId) }
  return done(desk.navigate(target), 'The app is not installed.')
}

const navigateWithinApp: Call = ([given], desk) => {
  const to = fields(given)
  desk.navigate({ appId: '', entityId: text(to.pageId), subEntityId: text(to.subPageId) })
  return [null, true]
}

const openChat: Call = ([given], desk) => {
  const { members } = fields(given)
  desk.chatWith(Array.isArray(members) ? members.map(text) : [])
  return [true]
}

/** `errorCode` 8000 is teams-js' USER_ABORT. */
const selectPeople: Call = async ([given], desk) => {
  const picked = await desk.pickPeople(fields(given))
  return picked ? [null, picked] : [{ errorCode: 8000, message: 'User cancelled the people picker.' }, null]
}

const quietly =
  (act: (args: unknown[], desk: TabDesk) => void): Call =>
  (args, desk) => {
    act(args, desk)
    return undefined
  }

const calls: Record<string, Call> = {
  initialize: (_, desk) => {
    desk.report('loaded')
    return [desk.frameContext, desk.clientType, JSON.stringify(runtime), '2.0.1']
  },
  getContext: (_, desk) => [desk.context()],
  'settings.getSettings': (_, desk) => [desk.page()],
  registerHandler: quietly(([event], desk) => desk.listen(text(event))),
  'authentication.getAuthToken': getAuthToken,
  'appInitialization.appLoaded': quietly((_, desk) => desk.report('loaded')),
  'appInitialization.success': quietly((_, desk) => desk.report('ready')),
  'appInitialization.failure': quietly(([reason, message], desk) =>
    desk.report('failed', text(message) || text(reason)),
  ),
  // An expected failure is the app's to show: Teams takes its own loading sign away and no more.
  'appInitialization.expectedFailure': quietly((_, desk) => desk.report('ready')),
  executeDeepLink: ([url], desk) => done(desk.openLink(text(url)), 'The link cannot be opened.'),
  'pages.navigateToApp': navigateToApp,
  'pages.currentApp.navigateTo': navigateWithinApp,
  'pages.currentApp.navigateToDefaultPage': navigateWithinApp,
  'pages.backStack.navigateBack': (_, desk) => {
    desk.back()
    return [true]
  },
  shareDeepLink: quietly(([subEntityId, label, webUrl], desk) =>
    desk.share({ subEntityId: text(subEntityId), label: text(label), webUrl: text(webUrl) }),
  ),
  setFrameContext: quietly(() => undefined),
  readyToUnload: quietly(() => undefined),
  returnFocus: quietly(() => undefined),
  'chat.openChat': openChat,
  'people.selectPeople': selectPeople,
  'tasks.startTask': async ([asked], desk) => desk.startDialog(fields(asked)),
  'tasks.completeTask': quietly(([result], desk) => desk.completeDialog(result)),
  'tasks.updateTask': quietly(([size], desk) => desk.resizeDialog(fields(size))),
  messageForParent: quietly(([message], desk) => desk.relay('messageForParent', message)),
  messageForChild: quietly(([message], desk) => desk.relay('messageForChild', message)),
}

/** Calls whose reply is `[succeeded, reason]`; to them an SDK error would read as success. */
const answeredByStatus =
  /^(authentication\.|calendar\.|mail\.|appInstallDialog\.|search\.|settings\.|navigateCrossDomain)/

/** `errorCode` 100 is teams-js' NOT_SUPPORTED_ON_PLATFORM. */
const refuse = (name: string): Reply =>
  answeredByStatus.test(name)
    ? [false, `${name} is not supported here`]
    : [{ errorCode: 100, message: `${name} is not supported here` }]

export const isKnownCall = (name: string) => Object.hasOwn(calls, name)

/** The reply to one call of teams-js; a call that nobody knows is refused instead of left hanging. */
export const answerTabCall = async (name: string, args: unknown[], desk: TabDesk): Promise<Reply> => {
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined
  return call ? call(args, desk) : refuse(name)
}
