import { app, authentication, pages, people } from '@microsoft/teams-js'
import { ServiceError } from './service-error.ts'
import type { Store } from './store.ts'
import { createStore } from './store.ts'

export type ThemeName = 'light' | 'dark' | 'contrast'

/** Where the host asks the tab to be: the page's id, and the path below it. */
type HostPlace = { page: string; path: string }

/** Somebody of the organisation, as the host's directory knows them. */
export type PickedPerson = { id: string; name: string; email: string }

/** Microsoft Teams, or whatever hosts the tab as Teams does. */
export type Host = {
  theme: Store<ThemeName>
  place: Store<HostPlace>
  locale: string
  /** Under which name the person signed in; as a rule their e-mail address. */
  signedInAs: string
  token: () => Promise<string>
  /** Offers a link to a place inside the tab; absent where the host cannot. */
  share?: (path: string, label: string) => void
  /** Asks the host's own directory for people; absent where the host has none to show. */
  pickPeople?: (title: string) => Promise<PickedPerson[]>
  onBack: (goBack: () => boolean) => void
  loaded: () => void
}

const themeOf = (name: string | undefined): ThemeName => (name === 'dark' || name === 'contrast' ? name : 'light')

const placeOf = ({ page }: app.Context): HostPlace => ({ page: page.id, path: page.subPageId ?? '' })

const token = async (): Promise<string> => {
  try {
    return await authentication.getAuthToken()
  } catch (cause) {
    throw new ServiceError('sign-in', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** Whoever closes the picker picks nobody. */
const pickPeople = async (title: string): Promise<PickedPerson[]> => {
  const picked = await people.selectPeople({ title, openOrgWideSearchInChatOrChannel: true }).catch(() => [])
  return picked.map(({ objectId, displayName = '', email = '' }) => ({ id: objectId, name: displayName, email }))
}

/** Dates are worded in the person's English; other languages would stand in the midst of English sentences. */
const localeOf = ({ app: { locale } }: app.Context): string => (/^en-/i.test(locale) ? locale : 'en-GB')

export const isHosted = (): boolean => window.parent !== window.self

/** Connects to the host; rejects when nobody answers. */
export const openHost = async (origins: string[]): Promise<Host> => {
  await app.initialize(origins)
  const context = await app.getContext()
  const theme = createStore(themeOf(context.app.theme))
  const place = createStore(placeOf(context))

  app.registerOnThemeChangeHandler(name => theme.set(themeOf(name)))
  // The event hands over the host's raw context, so it is asked for again.
  app.registerOnContextChangeHandler(async () => {
    const next = await app.getContext()
    theme.set(themeOf(next.app.theme))
    const { page, path } = placeOf(next)
    place.set(before => (before.page === page && before.path === path ? before : { page, path }))
  })

  return {
    theme,
    place,
    locale: localeOf(context),
    signedInAs: context.user?.userPrincipalName ?? '',
    token,
    ...(pages.isSupported() && {
      share: (subPageId: string, subPageLabel: string) => void pages.shareDeepLink({ subPageId, subPageLabel }),
    }),
    ...(people.isSupported() && { pickPeople }),
    onBack: goBack => {
      if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(goBack)
    },
    loaded: () => {
      app.notifyAppLoaded()
      app.notifySuccess()
    },
  }
}
