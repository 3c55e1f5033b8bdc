import type { Storage } from './open-storage.ts'

export const readSetting = (storage: Storage, name: string): string | undefined =>
  storage.one<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value

export const writeSetting = (storage: Storage, name: string, value: string): void => {
  storage.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  )
}
