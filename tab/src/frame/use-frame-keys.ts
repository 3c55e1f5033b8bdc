import { useLocation } from 'wouter'
import { useMe } from '#src/people/use-me.ts'
import { useTimer } from '#src/time/use-timer.ts'
import { useDialogs } from './dialogs.ts'
import { useKeys } from './keyboard.ts'
import { mayOpen, places } from './places.ts'
import { useUndoLast } from './use-undo-last.ts'

/** The keys that work on every page. */
export const useFrameKeys = () => {
  const dialogs = useDialogs()
  const [, navigate] = useLocation()
  const { may } = useMe()
  const { running, stop } = useTimer()
  const undoLast = useUndoLast()
  const search = () => dialogs.open('search')
  useKeys('Everywhere', [
    ...(may.queries.includes('search')
      ? [
          { keys: 'Ctrl+k', words: 'Search, or say what to do', run: search },
          { keys: '/', words: 'The same', run: search },
        ]
      : []),
    ...places
      .filter(mayOpen(may))
      .map(({ key, name, path }) => ({ keys: `g ${key}`, words: `Go to ${name}`, run: () => navigate(path) })),
    { keys: 'u', words: 'Undo my last act', run: () => void undoLast() },
    ...(running ? [{ keys: 't', words: 'Stop the timer', run: () => void stop() }] : []),
    { keys: '?', words: 'This list', run: () => dialogs.open('keys') },
  ])
}
