import type { PlainDate } from '@praxis/practice'
import { addDays } from '@praxis/practice'
import { useMemo } from 'react'
import { useLater } from '#src/frame/use-later.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { WorkOption } from './work-options.ts'
import { optionsOf, workOption } from './work-options.ts'

const most = 12
const none: WorkOption[] = []

/** Work that a row can be added for: by words, or without any what last week had. */
export const useWorkOptions = (typed: string, monday: PlainDate, there: string[]): WorkOption[] => {
  const asked = typed.trim()
  const words = useLater(asked, 150)
  const { data: found } = useAsk('find', { words, most }, { when: words !== '' })
  const { data: before } = useAsk('week', { date: addDays(monday, -7) })
  return useMemo(() => {
    // Until the answer is there nothing is offered: Enter must not take what comes last.
    if (asked !== '' && (words !== asked || !found)) return none
    const options = asked === '' ? (before?.rows ?? []).map(({ work }) => workOption(work)) : optionsOf(asked, found)
    return options.filter(({ id }) => !there.includes(id))
  }, [asked, words, found, before, there])
}
