import { useLocation } from 'wouter'
import { useDialogs } from '#src/frame/dialogs.ts'
import { mayOpen, places } from '#src/frame/places.ts'
import { useUndoLast } from '#src/frame/use-undo-last.ts'
import { useMe } from '#src/people/use-me.ts'
import { useTimer } from '#src/time/use-timer.ts'
import type { Command } from './palette-groups.ts'

/** What can be done from anywhere by whoever is signed in. */
export const useCommands = (): Command[] => {
  const [, navigate] = useLocation()
  const { may } = useMe()
  const { running, stop } = useTimer()
  const dialogs = useDialogs()
  const undoLast = useUndoLast()
  const mayGive = (command: (typeof may.commands)[number], ...given: Command[]) =>
    may.commands.includes(command) ? given : []
  return [
    ...mayGive('apply-template', { name: 'New job', about: 'apply a template', run: () => navigate('/apply') }),
    ...mayGive('log-time', { name: 'Log time', about: 'in your week', run: () => navigate('/time') }),
    ...(running ? [{ name: 'Stop the timer', keys: 't', run: () => void stop() }] : []),
    ...mayGive('add-client', { name: 'New client', about: 'by its name', run: () => dialogs.open('new-client') }),
    ...mayGive('import-clients', {
      name: 'Import clients',
      about: 'from a file',
      run: () => navigate('/clients/import'),
    }),
    ...mayGive('save-template', {
      name: 'Import a template',
      about: 'from a file',
      run: () => navigate('/templates/new/from-file'),
    }),
    ...(may.queries.includes('deadlines')
      ? [{ name: 'Deadlines', about: 'what the law asks for, and when', run: () => navigate('/clients/deadlines') }]
      : []),
    ...(may.queries.includes('rules')
      ? [{ name: 'Automations', about: 'what Praxis does by itself', run: () => navigate('/settings/automations') }]
      : []),
    ...places
      .filter(mayOpen(may))
      .map(({ name, key, path }) => ({ name: `Go to ${name}`, keys: `g ${key}`, run: () => navigate(path) })),
    { name: 'Undo my last act', keys: 'u', run: () => void undoLast() },
    ...mayGive('set-morning', { name: 'Morning card…', run: () => dialogs.open('morning') }),
    { name: 'List of keys', keys: '?', run: () => dialogs.open('keys') },
  ]
}
