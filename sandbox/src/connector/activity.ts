import { randomUUID } from 'node:crypto'
import type { AppRegistration, User } from '../types.ts'
import { botId, conversationIdFor, personId } from './people-ids.ts'

/** What the bot is sent; the connector's schema is wider than anything said here. */
export type Activity = Record<string, unknown> & { type: string; id: string; serviceUrl: string }

export type ActivityFrame = { app: AppRegistration; serviceUrl: string; now: number }

/** The wall clock of a zone with its offset: `2026-03-02T04:00:00.000-05:00`. */
export const localTimestamp = (instant: number, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
  return new Date(instant + shift).toISOString().replace('Z', `${sign}${hours}:${minutes}`)
}

const country = (locale: string): string => locale.split('-')[1] ?? 'US'

/** What all activities of a person in the personal chat have in common, as Teams sends it. */
export const personalActivity = (frame: ActivityFrame, user: User, own: Record<string, unknown>): Activity => {
  const { app, serviceUrl, now } = frame
  return {
    timestamp: new Date(now).toISOString(),
    localTimestamp: localTimestamp(now, user.zone),
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: personId(app, user.id), name: user.displayName, aadObjectId: user.id },
    conversation: { conversationType: 'personal', tenantId: user.tenantId, id: conversationIdFor(app, user.id) },
    recipient: { id: botId(app), name: app.name },
    entities: [
      { locale: user.locale, country: country(user.locale), platform: 'Web', timezone: user.zone, type: 'clientInfo' },
    ],
    channelData: { tenant: { id: user.tenantId } },
    locale: user.locale,
    localTimezone: user.zone,
    type: 'message',
    ...own,
  }
}

/** Teams sends both when an app comes or goes; in the personal scope only the bot is a member that was added. */
export const installationActivities = (frame: ActivityFrame, user: User, installed: boolean): Activity[] => {
  const source = { channelData: { tenant: { id: user.tenantId }, source: { name: 'message' } } }
  const update = personalActivity(frame, user, {
    ...source,
    type: 'installationUpdate',
    action: installed ? 'add' : 'remove',
  })
  if (!installed) return [update]
  const added = personalActivity(frame, user, {
    ...source,
    type: 'conversationUpdate',
    membersAdded: [{ id: botId(frame.app), name: frame.app.name }],
  })
  return [added, update]
}
