import type { PlainDate } from '@praxis/practice'
import { addDays, daysBetween, isPlainDate, weekday, yearOf } from '@praxis/practice'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const weekdayWords = /^(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWords =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

const dayWords = /^(\d{1,2})(?:st|nd|rd|th)?$/

const two = (n: number): string => String(n).padStart(2, '0')

const dateOf = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`
  return isPlainDate(text) ? text : undefined
}

/** The weekday that was last, today included. */
const lastWeekday = (name: string, today: PlainDate): PlainDate => {
  const wanted = weekdays.indexOf(name.slice(0, 3)) + 1
  return addDays(today, -((weekday(today) - wanted + 7) % 7))
}

/** Without a year it is the one of that name nearest to today. */
const nearest = (month: number, day: number, today: PlainDate): PlainDate | undefined => {
  const year = yearOf(today)
  const all = [year - 1, year, year + 1].flatMap(each => dateOf(each, month, day) ?? [])
  return all.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]
}

const monthDay = (words: string[], today: PlainDate): PlainDate | undefined => {
  const [first = '', second = '', year] = words
  const [dayWord, monthWord] = /^\d/.test(first) ? [first, second] : [second, first]
  const day = Number(dayWord.match(dayWords)?.[1])
  const month = monthWords.test(monthWord) ? months.indexOf(monthWord.slice(0, 3)) + 1 : 0
  if (!day || month === 0) return undefined
  if (year === undefined) return nearest(month, day, today)
  return /^\d{4}$/.test(year) ? dateOf(Number(year), month, day) : undefined
}

/** Words that begin like `20 Nov`, though there may be no such day: that number is no time. */
export const beginsLikeDate = ([day = '', month = '']: string[]): boolean =>
  dayWords.test(day.toLowerCase()) && monthWords.test(month.toLowerCase().replace(/[.,]$/, ''))

const oneWord = (word: string, today: PlainDate): PlainDate | undefined => {
  if (word === 'today') return today
  if (word === 'yesterday') return addDays(today, -1)
  if (weekdayWords.test(word)) return lastWeekday(word, today)
  return isPlainDate(word) ? word : undefined
}

/** The day that these words, all of them, name: `yesterday`, `fri`, `20 Nov`, `Nov 20th 2026`, `2026-11-20`. */
export const readDay = (given: string[], today: PlainDate): PlainDate | undefined => {
  const words = given.map(word => word.toLowerCase().replace(/[.,]$/, ''))
  const [first = ''] = words
  if (words.length === 1) return oneWord(first, today)
  return words.length === 2 || words.length === 3 ? monthDay(words, today) : undefined
}
