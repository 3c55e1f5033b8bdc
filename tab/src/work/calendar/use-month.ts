import type { PlainDate } from '@praxis/practice'
import { addDays, addMonths, weekday } from '@praxis/practice'
import { useMemo, useRef, useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import { useMe } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { daysOff, isInMonth, readMonth, weeksOf, writeMonth } from './month.ts'

/** Where a key leads from a day; nothing for keys of others. */
const dayAfterKey = (key: string, day: PlainDate): PlainDate | undefined => {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: 1 - weekday(day),
    End: 7 - weekday(day),
  }
  const step = steps[key]
  return step === undefined ? undefined : addDays(day, step)
}

type Place = { also: { month?: string | undefined }; changeAlso: (changes: { month: string | undefined }) => void }

/** The month that the page's address names, and the day in it that the keys stand on. */
export const useMonth = ({ also, changeAlso }: Place) => {
  const { today } = useMe()
  const { data: calendar } = useAsk('calendar', {})
  const off = useMemo(() => daysOff(calendar), [calendar])
  const month = readMonth(also.month, today)
  const [chosen, setDay] = useState<PlainDate>(today)
  /** The focus goes to the day once it is drawn: only after a key, never by itself. */
  const follows = useRef(false)
  const day = isInMonth(chosen, month) ? chosen : month

  const show = (to: PlainDate) => {
    if (!isInMonth(to, month)) changeAlso({ month: isInMonth(to, today) ? undefined : writeMonth(to) })
  }
  const goTo = (to: PlainDate) => {
    follows.current = true
    setDay(to)
    show(to)
  }
  const turn = (months: 1 | -1) => {
    const to = addMonths(day, months)
    follows.current = document.activeElement?.closest('[role=grid]') !== null
    setDay(to)
    show(to)
  }
  useKeys('Calendar', [
    { keys: 'PageUp', words: 'Month before', run: () => turn(-1) },
    { keys: 'PageDown', words: 'Next month', run: () => turn(1) },
    { keys: 'ArrowDown', words: 'To the days; from there day by day', run: () => goTo(day) },
  ])
  return {
    month,
    weeks: useMemo(() => weeksOf(month), [month]),
    today,
    day,
    off,
    follows,
    goTo,
    turn,
    toToday: () => {
      setDay(today)
      show(today)
    },
    /** Whether the key led to another day. */
    onKey: (key: string): boolean => {
      const to = dayAfterKey(key, day)
      if (to) goTo(to)
      return to !== undefined
    },
  }
}
export type MonthState = ReturnType<typeof useMonth>
