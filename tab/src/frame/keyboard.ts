import { createContext, useContext, useEffect, useRef } from 'react'
import { createKeyReader, isLetter } from '#src/service/keys.ts'
import { createStore } from '#src/service/store.ts'
import { onThisMachine } from '#src/service/stored.ts'

/** One key or pair of keys, what it does in words, and how. */
export type Binding = { keys: string; words: string; run: () => void }
type Group = { name: string; bindings: () => Binding[] }

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

const isIn = (layers: string, target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(layers) !== null

const dialogs = '[role=dialog], [role=alertdialog]'
const lists = '[role=menu], [role=listbox], [role=combobox], [role=grid]'

/** Keys of the whole tab. Those registered last win; single letters rest in fields and layers, or when switched off. */
export const createKeyboard = () => {
  const groups = createStore<Group[]>([])
  const letters = createStore(onThisMachine.read('letters') !== 'off')
  const read = createKeyReader()

  const find = (keys: string) =>
    groups
      .get()
      .toReversed()
      .flatMap(({ bindings }) => bindings())
      .find(binding => binding.keys === keys)

  /** Dialogs keep their keys; letters, pairs of them and arrows belong to fields and lists first. */
  const rests = (keys: string, target: EventTarget | null): boolean => {
    if (isIn(dialogs, target)) return true
    const isArrow = keys.startsWith('Arrow')
    const isPlain = isLetter(keys) || keys.includes(' ')
    if (!isArrow && !isPlain) return false
    return isField(target) || isIn(lists, target) || (isPlain && !letters.get())
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const found = read(event)
      .filter(keys => !rests(keys, event.target))
      .map(find)
      .find(binding => binding !== undefined)
    if (!found) return
    event.preventDefault()
    found.run()
  }

  return {
    groups,
    letters,
    switchLetters: (on: boolean) => {
      onThisMachine.write('letters', on ? null : 'off')
      letters.set(on)
    },
    listen: () => {
      addEventListener('keydown', onKeyDown)
      return () => removeEventListener('keydown', onKeyDown)
    },
    register: (group: Group) => {
      groups.set(before => [...before, group])
      return () => groups.set(before => before.filter(each => each !== group))
    },
  }
}
export type Keyboard = ReturnType<typeof createKeyboard>

const KeyboardContext = createContext<Keyboard | undefined>(undefined)
export const KeyboardProvider = KeyboardContext.Provider

export const useKeyboard = (): Keyboard => {
  const keyboard = useContext(KeyboardContext)
  if (!keyboard) throw new Error('There is no keyboard around this component.')
  return keyboard
}

/** Binds keys while the component is shown; `name` heads them in the list of keys. */
export const useKeys = (name: string, bindings: Binding[]): void => {
  const keyboard = useKeyboard()
  const latest = useRef(bindings)
  latest.current = bindings
  useEffect(() => keyboard.register({ name, bindings: () => latest.current }), [keyboard, name])
}
