import fc from 'fast-check'
import ICAL from 'ical.js'
import type { DayEvent } from './i-calendar.ts'
import { folded, writeCalendar } from './i-calendar.ts'

const event: DayEvent = {
  uid: 'job:acme:vat:2026-12-q/gb-vat-return@praxis',
  date: '2027-02-07',
  summary: 'Acme Ltd: VAT return',
  description: 'Why this day',
  category: 'HMRC',
  isCertain: true,
  changed: '2026-11-30T09:04:05.678Z',
}

const read = (text: string) => new ICAL.Component(ICAL.parse(text))
const first = (text: string) => {
  const found = read(text).getFirstSubcomponent('vevent')
  if (!found) throw new Error('There is no event in it.')
  return new ICAL.Event(found)
}

describe('a calendar as iCalendar', () => {
  it('says a whole day as a date, and when it changed', () => {
    const text = writeCalendar({ name: 'Deadlines', description: 'All' }, [event])
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20270207\r\nDTEND;VALUE=DATE:20270208\r\n')
    expect(text).toContain('\r\nDTSTAMP:20261130T090405Z\r\nLAST-MODIFIED:20261130T090405Z\r\n')
  })

  it('says of what is expected that it is tentative', () => {
    expect(writeCalendar({ name: 'Deadlines', description: 'All' }, [{ ...event, isCertain: false }])).toContain(
      '\r\nSTATUS:TENTATIVE\r\n',
    )
  })

  it('is read as it was meant, whatever stands in a text: commas, semicolons, ends of lines, emoji', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 }).map(text => text.replace(/\p{Cc}/gu, ''))
    fc.assert(
      fc.property(texts, fc.constantFrom('a, b', 'a; b', '\\n', 'one\ntwo', '👩‍👩‍👧‍👦'), (text, end) => {
        const written = writeCalendar({ name: `${text}${end}`, description: `${text}${end}` }, [
          { ...event, summary: `x${text}${end}`, description: `${text}${end}` },
        ])
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(first(written).summary).toBe(`x${text}${end}`)
        expect(first(written).description).toBe(`${text}${end}`)
      }),
    )
  })

  it('folds no line within a character, and none that is short', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75))
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(folded(`${'a'.repeat(73)}😀`)).toBe(`${'a'.repeat(73)}\r\n 😀`)
  })
})
