import { type Place, readPlace, writePlace } from './place.ts'

export type Theme = 'light' | 'dark' | 'contrast'
export type Width = 'wide' | 'phone'

/** Who looks at what, and how: all of it in the page's URL, so that a link or a test opens exactly this. */
export type Address = { as: string; theme: Theme; width: Width; place: Place }

const oneOf = <T extends string>(allowed: readonly T[], given: string | null, otherwise: T): T =>
  allowed.find(each => each === given) ?? otherwise

export const readTheme = (search: URLSearchParams) =>
  oneOf<Theme>(['light', 'dark', 'contrast'], search.get('theme'), 'light')

export const readAddress = (search: URLSearchParams): Address => ({
  as: search.get('as') ?? '',
  theme: readTheme(search),
  width: oneOf<Width>(['wide', 'phone'], search.get('width'), 'wide'),
  place: readPlace(search.get('at') ?? ''),
})

/** What is usual is left out. */
export const writeAddress = ({ as, theme, width, place }: Address): URLSearchParams => {
  const at = writePlace(place)
  const search = new URLSearchParams()
  if (as) search.set('as', as)
  if (theme !== 'light') search.set('theme', theme)
  if (width !== 'wide') search.set('width', width)
  if (at !== 'chats') search.set('at', at)
  return search
}
