/** What of a key press matters here. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** A second key of a pair, as in `g h`, comes within this time. */
const pairWithin = 1500

/** A press by name: `j`, `?`, `Ctrl+Enter`, `Shift+ArrowDown`. The Mac's command key counts as Ctrl. */
export const pressName = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string => {
  const letter = key.length === 1
  const parts = [
    (ctrlKey || metaKey) && 'Ctrl',
    altKey && 'Alt',
    shiftKey && !letter && 'Shift',
    letter && (ctrlKey || metaKey) ? key.toLowerCase() : key,
  ]
  return parts.filter(Boolean).join('+')
}

/** A single character without Ctrl or Alt: what a Switch can turn off, and what typing in a field is. */
export const isLetter = (name: string): boolean => name.length === 1

/** Reads presses one after another and names what may be meant: the pair first, then the single key. */
export const createKeyReader = (now: () => number = Date.now) => {
  let first: { name: string; at: number } | undefined
  return (press: Press): string[] => {
    const name = pressName(press)
    const pair = first && now() - first.at < pairWithin ? [`${first.name} ${name}`] : []
    first = isLetter(name) ? { name, at: now() } : undefined
    return [...pair, name]
  }
}
