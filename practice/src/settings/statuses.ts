import * as z from 'zod'
import type { SettingsKey } from '#src/keys.ts'
import { line, slug } from '#src/keys.ts'
import type { Look } from '#src/look.ts'

/** The statuses by which reports count, each with any number of the firm's own below it. */
export const primaryStatus = z.enum(['planned', 'ready', 'in-progress', 'waiting', 'done'])
export type PrimaryStatus = z.infer<typeof primaryStatus>

/** What the firm calls a job within one of the five statuses: `With auditor`. */
export const subStatus = z.strictObject({ id: slug, of: primaryStatus, name: line(40) })
export type SubStatus = z.infer<typeof subStatus>

/** In the order in which people see them. */
export const statusesFacts = z.strictObject({ subStatuses: z.array(subStatus).max(50) })
export type StatusesSettings = z.infer<typeof statusesFacts> & { key: SettingsKey }

export const statusesKey: SettingsKey = 'settings:statuses'

/** The firm's sub-statuses; none where nobody named any yet. */
export const subStatusesOf = (look: Look): SubStatus[] => {
  const settings = look.get('Settings', statusesKey)
  return settings && 'subStatuses' in settings ? settings.subStatuses : []
}

/** The sub-status of a job, unless it was taken away since. */
export const subStatusOf = (
  look: Look,
  { status, subStatus: id }: { status: string; subStatus?: string },
): SubStatus | undefined => (id ? subStatusesOf(look).find(each => each.id === id && each.of === status) : undefined)
