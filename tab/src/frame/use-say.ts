import type { Instant, PlainDate, Refusal } from '@praxis/practice'
import {
  clockIn,
  dayIn,
  isPlainDate,
  sayDate,
  sayDay,
  sayDayAndMonth,
  sayFullDate,
  sayLongDate,
  sayMoment,
  sayShortDay,
  yearOf,
} from '@praxis/practice'
import { createContext, useContext, useMemo } from 'react'
import { useMe } from '#src/people/use-me.ts'
import { usePeople } from '#src/people/use-people.ts'
import { useService } from '#src/service/service.ts'
import { refusalWords } from './refusal-words.ts'

/** The words for the person who is signed in, made once for everybody below. */
export const useWords = () => {
  const { clock, host } = useService()
  const { zone, myToday } = useMe()
  const people = usePeople()
  return useMemo(() => {
    const { locale } = host
    const date = (day: PlainDate) => sayDate(day, myToday, locale)
    const moment = (at: Instant) => sayMoment(at, clock.now(), zone, locale)
    const person = people.name
    return {
      date,
      moment,
      person,
      firstName: people.firstName,
      day: (day: PlainDate) => sayDay(day, myToday, locale),
      /** `7 Dec`, with the year when it is another one than today's: for a narrow column. */
      shortDate: (day: PlainDate) => (yearOf(day) === yearOf(myToday) ? sayShortDay : sayFullDate)(day, locale),
      longDate: (day: PlainDate) => sayLongDate(day, locale),
      /** `23 November` */
      dayAndMonth: (day: PlainDate) => sayDayAndMonth(day, myToday, locale),
      /** The day on which a moment was, where I am. */
      dayOf: (at: Instant) => dayIn(at, zone),
      /** A journal's sentence, its days as people say them. */
      sentence: (text: string) => text.replace(/\b\d{4}-\d\d-\d\d\b/g, day => (isPlainDate(day) ? date(day) : day)),
      clock: (at: Instant) => clockIn(at, zone),
      refusal: (refusal: Refusal) => refusalWords(refusal, { person, date, moment }),
    }
  }, [host, clock, zone, myToday, people])
}
export type Saying = ReturnType<typeof useWords>

const SayContext = createContext<Saying | undefined>(undefined)
export const SayProvider = SayContext.Provider

/** Days, moments, people and refusals in words, for the person who is signed in. */
export const useSay = (): Saying => {
  const say = useContext(SayContext)
  if (!say) throw new Error('There are no words around this component.')
  return say
}
