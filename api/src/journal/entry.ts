import type { FollowUp, Instant, ListName, PersonKey, Refusal } from '@praxis/practice'
import type { Paths } from './diff.ts'

/** What a commit changes in one record. */
export type RecordChange = { list: ListName; key: string; paths: Paths }

/**
 * One commit: an immutable item of the Journal list. Its three unique columns decide who was first: the stream's next
 * version, the caller's command, and the one thing in the firm that it takes for itself.
 */
export type Entry = {
  stream: string
  version: number
  /** `{actor's id}:{idempotency key}` */
  command: string
  number: string
  commit: string
  /** The commit before it in its stream; absent for the first. */
  prev?: string
  actor: PersonKey
  /** The command's name. */
  name: string
  sentence: string
  about?: string
  /** The commit from which it follows. */
  cause?: string
  inputHash: string
  /** The commit that it takes back. */
  undoes?: string
  at: Instant
  changes: RecordChange[]
  followUps: FollowUp[]
  /** A refusal kept for good: it closes its command's key and changes nothing. */
  refusal?: Refusal
}

/** The stream of a refusal that is kept: of its own, so that it is in nobody's way. */
export const refusalStream = (command: string): string => `refused:${command}`

/** The value of the Key column. */
export const entryKey = ({ stream, version, refusal }: Pick<Entry, 'stream' | 'version' | 'refusal'>): string =>
  refusal ? stream : `${stream}:${version}`
