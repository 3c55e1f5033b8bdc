import { decodeText } from './decode-text.ts'

const text = 'Name;Town\r\nCafé Müller – Söhne;Zürich\r\n'
const utf8 = (content: string) => new TextEncoder().encode(content)
const utf16 = (content: string, bigEndian: boolean, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...content].map(letter => letter.charCodeAt(0))
  return new Uint8Array(units.flatMap(unit => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}
/** Windows-1252 writes these letters as Latin 1 does, and the dash as 0x96. */
const windows = (content: string) =>
  new Uint8Array([...content].map(letter => (letter === '–' ? 0x96 : letter.charCodeAt(0))))

test('a file in UTF-8 is read with and without its mark', () => {
  expect(decodeText(utf8(text))).toEqual({ ok: true, text, encoding: 'UTF-8' })
  expect(decodeText(utf8(`\ufeff${text}`))).toEqual({ ok: true, text, encoding: 'UTF-8' })
})

test('a file in UTF-16 is read either way round, with and without its mark', () => {
  for (const bigEndian of [false, true])
    for (const mark of [false, true])
      expect(decodeText(utf16(text, bigEndian, mark))).toEqual({ ok: true, text, encoding: 'UTF-16' })
})

test('a file that is no UTF-8 is read as Windows writes it', () => {
  expect(decodeText(windows(text))).toEqual({ ok: true, text, encoding: 'Windows-1252' })
})

test('an Excel workbook is known whatever it is called', () => {
  expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toEqual({ ok: false, why: 'workbook' })
  expect(decodeText(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ ok: false, why: 'workbook' })
})

test('an empty file and a picture are no text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: false, why: 'empty' })
  expect(decodeText(utf8(' \r\n '))).toEqual({ ok: false, why: 'empty' })
  const picture = new Uint8Array(400).map((_, at) => (at * 37) % 32)
  expect(decodeText(picture)).toEqual({ ok: false, why: 'not-text' })
})
