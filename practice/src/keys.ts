import * as z from 'zod'

/**
 * A record's Key is its kind and what names it within the kind. ASCII lower case, because SharePoint compares unique
 * columns without case; 120 characters at most, so that what is built from it fits a 255 character column.
 */
export type Key<Kind extends string> = `${Kind}:${string}`
export type ClientKey = Key<'client'>
export type ContactKey = Key<'contact'>
export type PersonKey = Key<'person'>
export type TemplateKey = Key<'template'>
export type JobKey = Key<'job'>
export type EntryKey = Key<'entry'>
export type TimerKey = Key<'timer'>
export type RunKey = Key<'run'>
export type SendKey = Key<'send'>
export type ServiceKey = Key<'service'>
export type ViewKey = Key<'view'>
export type FeedKey = Key<'feed'>
export type RuleKey = Key<'rule'>
export type SettingsKey = Key<'settings'>

const rest = '[a-z0-9:._-]{1,110}'

/** Parses a key of that kind. */
export const keyOf = <Kind extends string>(kind: Kind) =>
  z
    .string()
    .regex(new RegExp(`^${kind}:${rest}$`), `a key that starts with ${kind}:`)
    .transform(text => text as Key<Kind>) // the pattern above is the type

export const clientKey = keyOf('client')
export const contactKey = keyOf('contact')
export const personKey = keyOf('person')
export const templateKey = keyOf('template')
export const jobKey = keyOf('job')
export const entryKey = keyOf('entry')
export const runKey = keyOf('run')
export const serviceKey = keyOf('service')
export const ruleKey = keyOf('rule')
export const sendKey = keyOf('send')
export const viewKey = keyOf('view')
export const feedKey = keyOf('feed')

/** What follows the kind: `client:0193…` -> `0193…`. */
export const idOf = (key: Key<string>): string => key.slice(key.indexOf(':') + 1)

/** An id that a caller or a template gives: short, lower case. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a short name in lower case letters, digits and hyphens')

/** What a list of SharePoint can hold: the characters of XML, and no halves of one. */
const storable = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

/** Text that can be kept as it was written. */
export const text = z.string().regex(storable, 'only characters that can be written')

/** An id that a caller makes; in lower case, as SharePoint compares without. */
export const uuid = z.uuid().regex(/^[0-9a-f-]+$/, 'in lower case')

/** A person's text on one line. */
export const line = (most: number) => text.trim().min(1).max(most)

/** A note: any text a person writes. */
export const note = text.trim().max(2000)
