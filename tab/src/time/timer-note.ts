import type { Instant } from '@praxis/practice'
import { createStore, useStore } from '#src/service/store.ts'
import { inThisTab } from '#src/service/stored.ts'

type TimerNote = { since: Instant; text: string }

const isNote = (value: unknown): value is TimerNote =>
  value !== null && typeof value === 'object' && 'since' in value && 'text' in value

const read = (): TimerNote | undefined => {
  const value: unknown = JSON.parse(inThisTab.read('timer-note') ?? 'null')
  return isNote(value) ? value : undefined
}

const note = createStore(read())

/** The note for the running timer. It goes to the journal when the timer stops; until then this tab keeps it. */
export const keepTimerNote = (since: Instant, text: string): void => {
  note.set({ since, text })
  inThisTab.write('timer-note', JSON.stringify({ since, text }))
}

export const timerNote = (since: Instant | undefined): string => {
  const kept = note.get()
  return kept && kept.since === since ? kept.text : ''
}

export const useTimerNote = (since: Instant): string => {
  useStore(note)
  return timerNote(since)
}
