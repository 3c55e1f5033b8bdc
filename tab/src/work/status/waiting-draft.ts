import type { PersonKey, PlainDate, Waiting, WaitingOn } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'

/** What stands in the form so far. */
export type WaitingDraft = {
  kind: WaitingOn['kind']
  person: string
  name: string
  note: string
  since: string
  next: string
}

export const draftOf = (waiting: Waiting | undefined, today: PlainDate): WaitingDraft => ({
  kind: waiting?.on.kind ?? 'client',
  person: waiting?.on.kind === 'colleague' ? waiting.on.person : '',
  name: waiting?.on.kind === 'third-party' ? waiting.on.name : '',
  note: waiting?.note ?? '',
  since: waiting?.since ?? today,
  next: waiting?.next && waiting.next >= today ? waiting.next : '',
})

const isPerson = (text: string): text is PersonKey => text.startsWith('person:')

const onOf = ({ kind, person, name }: WaitingDraft): WaitingOn | undefined => {
  if (kind === 'client') return { kind }
  if (kind === 'colleague') return isPerson(person) ? { kind, person } : undefined
  return name.trim() ? { kind, name: name.trim() } : undefined
}

/** What is still to be said. */
export const missingIn = (draft: WaitingDraft): string | undefined => {
  if (onOf(draft)) return undefined
  return draft.kind === 'colleague' ? 'Choose who it is.' : 'Say who it is.'
}

/** What to give the command; undefined while nobody is named. */
export const inputOf = (draft: WaitingDraft) => {
  const on = onOf(draft)
  const { since, next } = draft
  const note = draft.note.trim()
  return (
    on && {
      on,
      ...(note && { note }),
      ...(isPlainDate(since) && { since }),
      ...(isPlainDate(next) && { next }),
    }
  )
}
