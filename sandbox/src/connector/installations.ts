import type { Storage } from '../storage/open-storage.ts'
import type { User } from '../types.ts'

/** `pending`: the app is there (its setup policy gave it to everybody) and the bot was not told yet. */
export type InstallationState = 'pending' | 'told' | 'absent'

type Row = { state: InstallationState; blocked: number }

/** Who has the app, and who blocks it. */
export const createInstallations = (storage: Storage, users: User[], initial: InstallationState) => {
  for (const { id } of users) {
    storage.run('INSERT OR IGNORE INTO installations (userId, state, blocked) VALUES (?, ?, 0)', id, initial)
  }
  const read = (userId: string): Row =>
    storage.one<Row>('SELECT state, blocked FROM installations WHERE userId = ?', userId) ?? {
      state: 'absent',
      blocked: 0,
    }
  return {
    state: (userId: string): InstallationState => read(userId).state,
    isBlocked: (userId: string): boolean => read(userId).blocked === 1,
    setState: (userId: string, state: InstallationState): void => {
      storage.run('UPDATE installations SET state = ? WHERE userId = ?', state, userId)
    },
    setBlocked: (userId: string, blocked: boolean): void => {
      storage.run('UPDATE installations SET blocked = ? WHERE userId = ?', blocked ? 1 : 0, userId)
    },
  }
}

export type Installations = ReturnType<typeof createInstallations>
