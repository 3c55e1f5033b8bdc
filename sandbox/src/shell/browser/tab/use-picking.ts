import { useState } from 'preact/hooks'
import type { PickedPerson } from '#src/shell/teams/tab-calls.ts'

/** What `people.selectPeople` asked for. */
export type AskedPeople = Record<string, unknown>
type Answer = (picked: PickedPerson[] | undefined) => void

/** The picker of people that a page of the app may have open. */
export const usePicking = () => {
  const [open, setOpen] = useState<{ asked: AskedPeople; answer: Answer }>()
  const answer: Answer = picked => {
    open?.answer(picked)
    setOpen(undefined)
  }
  const pick = (asked: AskedPeople) =>
    new Promise<PickedPerson[] | undefined>(resolve => {
      open?.answer(undefined)
      setOpen({ asked, answer: resolve })
    })
  return { asked: open?.asked, pick, answer }
}
export type Picking = ReturnType<typeof usePicking>
