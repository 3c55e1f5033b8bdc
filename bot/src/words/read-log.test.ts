import { addDays, sayMinutes } from '@praxis/practice'
import fc from 'fast-check'
import { readLog } from './read-log.ts'

const today = '2026-11-23'
const read = (text: string) => readLog(text.split(' ').filter(Boolean), today)

describe('log', () => {
  it.each([
    ['1.5h acme vat reviewing sales ledger', 90, undefined, 'acme vat reviewing sales ledger'],
    ['30m acme vat', 30, undefined, 'acme vat'],
    ['1:30 acme vat', 90, undefined, 'acme vat'],
    ['2 hours acme vat', 120, undefined, 'acme vat'],
    ['1 h 30 m acme vat', 90, undefined, 'acme vat'],
    ['1,5 acme vat', 90, undefined, 'acme vat'],
    ['2 acme vat', 120, undefined, 'acme vat'],
    ['acme vat 1.5h', 90, undefined, 'acme vat'],
    ['acme vat reviewing 90m', 90, undefined, 'acme vat reviewing'],
    ['1.5h yesterday acme vat', 90, '2026-11-22', 'acme vat'],
    ['1.5h today acme vat', 90, today, 'acme vat'],
    ['1.5h friday acme vat', 90, '2026-11-20', 'acme vat'],
    ['1.5h on fri acme vat', 90, '2026-11-20', 'acme vat'],
    ['1.5h monday acme vat', 90, today, 'acme vat'],
    ['1.5h 20 Nov acme vat', 90, '2026-11-20', 'acme vat'],
    ['1h 20 Nov acme vat', 60, '2026-11-20', 'acme vat'],
    ['1h 20th november 2025 acme vat', 60, '2025-11-20', 'acme vat'],
    ['1h Nov 20 acme vat', 60, '2026-11-20', 'acme vat'],
    ['1h 2026-11-19 acme vat', 60, '2026-11-19', 'acme vat'],
    ['1h 5 Jan acme vat', 60, '2027-01-05', 'acme vat'],
    ['1h 20 Dec acme vat', 60, '2026-12-20', 'acme vat'],
    ['yesterday 1.5h acme vat', 90, '2026-11-22', 'acme vat'],
    ['20 Nov 1h acme vat', 60, '2026-11-20', 'acme vat'],
    ['1.5h acme vat reviewing on friday', 90, '2026-11-20', 'acme vat reviewing'],
    ['1.5h acme vat reviewing on 20 Nov', 90, '2026-11-20', 'acme vat reviewing'],
    ['acme vat 1.5h yesterday', 90, '2026-11-22', 'acme vat'],
    ['acme vat 1.5h on 20 nov', 90, '2026-11-20', 'acme vat'],
    ['acme vat on friday 1.5h', 90, '2026-11-20', 'acme vat'],
  ])('%s', (text, minutes, date, words) => {
    expect(read(text)).toMatchObject({ minutes, ...(date && { date }), words: words.split(' ') })
    expect(read(text).date).toBe(date)
  })

  it.each([
    [
      'what was sent on some day is not when it was worked on',
      '1h acme chasing what we sent yesterday',
      'acme chasing what we sent yesterday',
    ],
    ['on hold is no day', '1h acme on hold since tuesday', 'acme on hold since tuesday'],
    ['the 30th of February is no day', '1h 30 Feb acme', '30 Feb acme'],
    ['a time in the note stays there', '1h acme call took 30m', 'acme call took 30m'],
  ])('%s', (_what, text, words) => {
    expect(read(text)).toMatchObject({ minutes: 60, words: words.split(' ') })
    expect(read(text).date).toBeUndefined()
  })

  it('takes no bare number at the end for hours, since names end in numbers too', () => {
    expect(read('acme accounts 26')).toEqual({ words: ['acme', 'accounts', '26'] })
    expect(read('acme accounts 2026')).toEqual({ words: ['acme', 'accounts', '2026'] })
  })

  it('has doubts where a weekday or a number may begin a name', () => {
    expect(read('1h sun life accounts').orName).toEqual({ read: 'day', word: 'sun' })
    expect(read('1h friday systems vat').orName).toEqual({ read: 'day', word: 'friday' })
    expect(read('1h 5 star cleaning').orName).toEqual({ read: 'time', word: '5' })
  })

  it('has none where it was said plainly', () => {
    for (const text of [
      '1h on sun life',
      '1h yesterday acme',
      '1h30 acme',
      '1h 30m acme',
      '1h 20 Nov acme',
      'acme vat 1h on fri',
    ])
      expect(read(text).orName).toBeUndefined()
  })

  const names = fc.constantFrom(
    'acme',
    'vat',
    'thornbury',
    'dental',
    'payroll',
    'ledger',
    'reviewing',
    'Pemberton',
    'q3',
  )
  const words = fc.array(names, { minLength: 1, maxLength: 8 })
  const minutes = fc.integer({ min: 1, max: 1439 })
  const forms = (given: number): string[] => [
    sayMinutes(given),
    `${given}m`,
    `${Math.floor(given / 60)}h${given % 60}m`,
  ]
  const days = fc.integer({ min: -180, max: 180 }).map(count => addDays(today, count))

  it('understands every duration, first or last, and leaves every other word as it is', () => {
    fc.assert(
      fc.property(words, minutes, fc.nat(2), fc.boolean(), (rest, given, form, isFirst) => {
        const said = forms(given)[form] ?? ''
        const text = isFirst ? [said, ...rest] : [...rest, said]
        expect(readLog(text, today)).toEqual({ minutes: given, words: rest })
      }),
    )
  })

  it('understands every date beside the duration, or at the end after “on”', () => {
    const months = ['Jan', 'February', 'mar', 'APRIL', 'May', 'Jun', 'july', 'Aug', 'Sept', 'oct', 'Nov', 'december']
    fc.assert(
      fc.property(words, minutes, days, fc.nat(2), (rest, given, date, place) => {
        const [, month = '1', day = '1'] = date.split('-').map(Number)
        const said = [String(day), months[Number(month) - 1] ?? '']
        const time = `${given}m`
        const texts = [
          [time, ...said, ...rest],
          [time, ...rest, 'on', ...said],
          [...rest, time, 'on', ...said],
        ]
        expect(readLog(texts[place] ?? [], today)).toEqual({ minutes: given, date, words: rest })
      }),
    )
  })

  it('never finds a time in words that have no number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('acme', 'vat', 'on', 'friday', 'yesterday', 'h', 'm', 'hours', 'nov')),
        given => {
          expect(readLog(given, today).minutes).toBeUndefined()
        },
      ),
    )
  })

  it('reads anything without failing', () => {
    fc.assert(fc.property(fc.array(fc.string()), given => void readLog(given, today)))
  })
})
