export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** The text of a file and how it was written, or why it is none. */
export type Decoded =
  | { ok: true; text: string; encoding: Encoding }
  | { ok: false; why: 'empty' | 'workbook' | 'document' | 'picture' | 'markup' | 'not-text' }

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/** Excel's, Numbers' and LibreOffice's own formats: a zip, or the container that Excel 97 wrote. */
const isWorkbook = (bytes: Uint8Array) =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const isDocument = (bytes: Uint8Array) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46) // %PDF

/** PNG, JPEG, GIF, TIFF either way round, and whatever else stands in a RIFF. */
const isPicture = (bytes: Uint8Array) =>
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
  startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
  startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
  startsWith(bytes, 0x52, 0x49, 0x46, 0x46)

/** UTF-16 by its mark, or since every second byte of plain letters is zero. */
const utf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const start = bytes.subarray(0, 1000)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = start.length * 0.3
  return odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : undefined
}

const broken = '\ufffd'

const howOften = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * UTF-8, also where a few of its letters are damaged: then their rows are told, instead of spoiling every letter with an
 * accent by reading all of it as Windows wrote it.
 */
const tryUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = howOften(text, new RegExp(broken, 'g'))
  const whole = howOften(text, /[^\p{ASCII}\ufffd]/gu)
  return damaged === 0 || whole > 2 * damaged ? text : undefined
}

/** Pictures, programs and damaged files are full of characters that no list of clients has. */
const isText = (text: string): boolean => {
  let strange = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) strange += 1
  }
  return strange <= 3 + text.length / 500
}

/** A web page or XML, which some programs call .xls or .csv; JSON. */
const isMarkup = (text: string) => /^\s*(<(!doctype|html|\?xml|table|meta)|\{\s*"|\[\s*[{[])/i.test(text.slice(0, 1000))

const accept = (text: string, encoding: Encoding): Decoded => {
  if (!isText(text)) return { ok: false, why: 'not-text' }
  return text.trim() === '' ? { ok: false, why: 'empty' } : { ok: true, text, encoding }
}

/** Reads text of any kind: UTF-8 with or without its mark, UTF-16, Windows-1252. */
export const decodeAnyText = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return { ok: false, why: 'empty' }
  if (isWorkbook(bytes)) return { ok: false, why: 'workbook' }
  if (isDocument(bytes)) return { ok: false, why: 'document' }
  if (isPicture(bytes)) return { ok: false, why: 'picture' }
  const wide = utf16(bytes)
  if (wide) return accept(new TextDecoder(wide).decode(bytes), 'UTF-16')
  const text = tryUtf8(bytes)
  return text === undefined
    ? accept(new TextDecoder('windows-1252').decode(bytes), 'Windows-1252')
    : accept(text, 'UTF-8')
}

/** Reads what a spreadsheet saves as CSV; a page or JSON under such a name is none. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const decoded = decodeAnyText(bytes)
  return decoded.ok && isMarkup(decoded.text) ? { ok: false, why: 'markup' } : decoded
}

/** Letters that were damaged before the file came here, or in it: `M�ller`, or `MÃ¼ller` for Müller. */
export const isDamaged = (text: string): boolean =>
  text.includes(broken) || /Ã[\u0080-\u00bf\u2013-\u203a]|Â[\u00a0-\u00bf]|â€/.test(text)
