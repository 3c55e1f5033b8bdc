import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Address } from '#src/shell/teams/address.ts'
import type { Place } from '#src/shell/teams/place.ts'
import type { When } from '#src/shell/teams/when.ts'
import type { Person, TenantAnswer } from '../wire.ts'
import type { CardMemory } from './card/create-card-memory.ts'
import type { Feed } from './create-feed.ts'
import type { Go } from './use-address.ts'

/** What every part of the page may need: who looks, at what, how to go elsewhere. */
export type Shell = {
  tenant: TenantAnswer
  person: Person
  feed: Feed
  memory: CardMemory
  address: Address
  narrow: boolean
  when: When
  go: Go
  /** Goes there as a link does: a tab that is open already opens anew. */
  goTo(place: Place): void
  /** Opens a link as Teams would; false if it goes nowhere. */
  openLink(url: string): boolean
  notify(text: string): void
}

const ShellContext = createContext<Shell | undefined>(undefined)

export const ShellProvider = ShellContext.Provider

export const useShell = (): Shell => {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('useShell outside of the shell')
  return shell
}
