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

test('a few damaged letters do not spoil all others', () => {
  const bytes = utf8('Name\nCafé Müller Söhne\nM#ller\n').map(byte => (byte === 0x23 ? 0xfc : byte))
  expect(decodeText(bytes)).toEqual({ ok: true, text: 'Name\nCafé Müller Söhne\nM\ufffdller\n', encoding: 'UTF-8' })
})

const pretenders: [what: string, why: string, start: number[] | string][] = [
  ['a workbook of Excel, Numbers or LibreOffice', 'workbook', [0x50, 0x4b, 3, 4, 20, 0]],
  ['a workbook of Excel 97', 'workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ['a PDF', 'document', '%PDF-1.7\n1 0 obj'],
  ['a PNG', 'picture', [0x89, 0x50, 0x4e, 0x47, 13, 10]],
  ['a JPEG', 'picture', [0xff, 0xd8, 0xff, 0xe0]],
  ['a GIF', 'picture', 'GIF89a'],
  ['a TIFF', 'picture', [0x49, 0x49, 0x2a, 0x00, 8, 0]],
  ['a web page', 'markup', '<html><table><tr><td>Acme</td></tr></table>'],
  ['XML', 'markup', '<?xml version="1.0"?><Workbook/>'],
  ['JSON', 'markup', '[{"name":"Acme"}]'],
  ['nothing', 'empty', ''],
  ['blanks', 'empty', ' \r\n '],
  ['a mark and nothing after it', 'empty', '\ufeff'],
]

test.each(pretenders)('%s that is called .csv is known: %s', (_what, why, start) => {
  const bytes = typeof start === 'string' ? utf8(start) : new Uint8Array(start)
  expect(decodeText(bytes)).toEqual({ ok: false, why })
})

test('bytes that are no text are told from a text with a stray control character or two', () => {
  const noise = new Uint8Array(400).map((_, at) => (at * 37) % 32)
  expect(decodeText(noise)).toEqual({ ok: false, why: 'not-text' })
  expect(decodeText(utf8('Name\nAc\u0000me\u000b\n'))).toMatchObject({ ok: true, text: 'Name\nAc\u0000me\u000b\n' })
})
