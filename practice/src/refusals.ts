import type { HeldKey } from '#src/clients/hold.ts'
import type { HeldBack } from '#src/clients/obey-holds.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { ContactKey, PersonKey } from '#src/keys.ts'
import type { YearEndObstacle } from '#src/recurrence/move-year-end.ts'
import type { FieldKind } from '#src/settings/client-fields.ts'
import type { Need } from '#src/work/template.ts'

/** One field of an input that is wrong: where, and what it should be. */
export type Issue = { path: string; message: string }

/** Every reason why a command is not carried out, with its facts. Words are made at the edges, each with one table. */
export type Refusal =
  | { code: 'bad-input'; issues: Issue[] }
  /**
   * `onHold` is what an act would put its actor in charge of, who then could lift its holds; of a rule, that is whoever
   * saved it, and `firedOn` what it fired on.
   */
  | { code: 'forbidden'; onHold?: string; firedOn?: HeldKey }
  | {
      code: 'not-found'
      what:
        | 'client'
        | 'job'
        | 'task'
        | 'template'
        | 'person'
        | 'entry'
        | 'commit'
        | 'item'
        | 'status'
        | 'service'
        | 'view'
        | 'rule'
        | 'feed'
        | 'section'
        | 'hold'
        | 'field'
        | 'contact'
      key: string
    }
  | { code: 'key-reused' }
  | { code: 'busy' }
  | { code: 'too-large' }
  /** Given up after many tries; it can be tried again. */
  | { code: 'failed'; reason: string }
  // clients
  | { code: 'duplicate-client'; client: string; name: string; by: 'identifier' | 'name-and-postcode' }
  | { code: 'code-taken'; clientCode: string }
  | { code: 'restricted-match' }
  | { code: 'cannot-merge'; why: 'same-client' | 'older-stays' | 'walls-differ'; name: string; other: string }
  | { code: 'cannot-merge'; why: 'same-service'; name: string; other: string; services: string[] }
  | { code: 'contact-exists'; contact: ContactKey; name: string }
  | { code: 'restricted-contact' }
  | { code: 'contact-left'; name: string }
  | { code: 'bad-field'; field: string; wants: FieldKind; choices?: string[] }
  | { code: 'example-in-use'; name: string }
  | { code: 'no-partner-inside'; name: string }
  /** `clients` whose wall the person is the last partner inside of; those behind a wall are only counted (`hidden`). */
  | { code: 'last-partner-inside'; name: string; clients: string[]; hidden: number }
  | { code: 'nothing-to-change' }
  /** Held: to be lifted where it blocks, to be said yes to (`despite`) where it warns. */
  | ({ code: 'held' } & HeldBack)
  // work
  | { code: 'circle'; steps: string[] }
  | { code: 'unknown-step'; step: string; of: string }
  | { code: 'repeated-id'; id: string }
  | { code: 'no-deadline'; title: string }
  | { code: 'template-changed'; name: string; by: PersonKey; at: Instant; version?: number }
  | { code: 'no-steps'; name: string }
  | { code: 'client-lacks'; name: string; need: Need }
  | { code: 'job-exists'; name: string }
  | { code: 'client-left'; name: string }
  | { code: 'task-blocked'; title: string; by: string[]; until?: PlainDate }
  | { code: 'task-status'; title: string; status: string; by?: PersonKey; at?: Instant }
  | { code: 'job-cancelled'; name: string }
  | { code: 'job-status'; name: string; why: 'tasks-open'; open: number }
  | { code: 'job-status'; name: string; why: 'started'; start: PlainDate }
  | {
      code: 'job-status'
      name: string
      why: 'begun' | 'done' | 'on-whom' | 'by-sign-off' | 'not-waiting' | 'not-cancelled'
    }
  | { code: 'waiting-date'; date: PlainDate; why: 'since-ahead' | 'next-past' }
  | {
      code: 'filing'
      title: string
      why:
        | 'no-sign-off'
        | 'no-such-deadline'
        | 'not-skipped'
        | 'not-a-filing'
        | 'not-finished'
        | 'not-signed-off'
        | 'not-approved'
        | 'ahead'
    }
  | { code: 'own-work'; title: string }
  | { code: 'no-reviewer'; title: string }
  | { code: 'not-the-reviewer'; title: string; reviewer?: PersonKey }
  | { code: 'changed-meanwhile'; title: string }
  | { code: 'too-many-tags'; most: number }
  // services
  | { code: 'service-exists'; name: string }
  | { code: 'no-year-end'; name: string }
  | { code: 'year-end-move'; name: string; why: YearEndObstacle }
  | { code: 'year-end-follows'; name: string }
  | { code: 'first-period-far'; earliest: PlainDate; latest: PlainDate }
  | { code: 'not-due'; name: string }
  | { code: 'not-recurring'; name: string }
  // time
  | { code: 'day-full'; date: PlainDate; worked: number; most: number }
  | { code: 'day-ahead'; date: PlainDate }
  | { code: 'nothing-running' }
  | { code: 'bad-end'; since: Instant }
  | { code: 'already-logged' }
  | { code: 'too-many-feeds'; most: number }
  // people
  | { code: 'last-admin' }
  | { code: 'person-inactive'; name: string }
  // undo
  | { code: 'changed-since'; commits: { sentence: string; actor: string; at: Instant }[] }
  | {
      code: 'cannot-undo'
      why:
        | 'refused'
        | 'undone-already'
        | 'message'
        | 'run-going-on'
        | 'jobs-follow'
        | 'time-logged'
        | 'client-has-jobs'
        | 'contact-serves-others'
    }

export type RefusalCode = Refusal['code']
export type RefusalOf<C extends RefusalCode> = Extract<Refusal, { code: C }>
