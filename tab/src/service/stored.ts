/** What the browser keeps for this person; without storage (a locked-down browser) nothing is kept. */
const kept = (storage: () => Storage) => ({
  read: (name: string): string | null => {
    try {
      return storage().getItem(`praxis.${name}`)
    } catch {
      return null
    }
  },
  /** The names that begin so. */
  names: (beginning: string): string[] => {
    try {
      const begins = `praxis.${beginning}`
      return Object.keys(storage()).flatMap(name => (name.startsWith(begins) ? name.slice('praxis.'.length) : []))
    } catch {
      return []
    }
  },
  write: (name: string, value: string | null): void => {
    try {
      if (value === null) storage().removeItem(`praxis.${name}`)
      else storage().setItem(`praxis.${name}`, value)
    } catch {
      // Full or forbidden: it lasts as long as the page.
    }
  },
})

export const onThisMachine = kept(() => localStorage)
export const inThisTab = kept(() => sessionStorage)
