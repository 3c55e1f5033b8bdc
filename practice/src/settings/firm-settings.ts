import * as z from 'zod'
import type { SettingsKey } from '#src/keys.ts'
import { line } from '#src/keys.ts'
import type { Look } from '#src/look.ts'

/** What the firm is called. */
export const firmFacts = z.strictObject({ name: line(120) })
export type FirmSettings = z.infer<typeof firmFacts> & { key: SettingsKey }

export const firmKey: SettingsKey = 'settings:firm'

/** The firm's name; undefined where nobody gave it one yet. */
export const firmNameOf = (look: Look): string | undefined => {
  const settings = look.get('Settings', firmKey)
  return settings && 'name' in settings ? settings.name : undefined
}
