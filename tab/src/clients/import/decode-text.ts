/** The text of a file and how it was written, or why it is none. */
export type Decoded =
  | { ok: true; text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }
  | { ok: false; why: 'empty' | 'workbook' | 'not-text' }

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/** Excel's own formats: a zip, or the container that Excel 97 wrote. */
const isWorkbook = (bytes: Uint8Array) =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

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

const tryUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Pictures, programs and documents hold characters that no list of clients has. */
const isText = (text: string): boolean => {
  let strange = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0) return false
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) strange += 1
  }
  return strange <= text.length / 1000
}

const accept = (text: string, encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'): Decoded => {
  if (!isText(text)) return { ok: false, why: 'not-text' }
  return text.trim() === '' ? { ok: false, why: 'empty' } : { ok: true, text, encoding }
}

/** Reads what a spreadsheet saves as CSV: UTF-8 with or without its mark, UTF-16, Windows-1252. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return { ok: false, why: 'empty' }
  if (isWorkbook(bytes)) return { ok: false, why: 'workbook' }
  const wide = utf16(bytes)
  if (wide) return accept(new TextDecoder(wide).decode(bytes), 'UTF-16')
  const text = tryUtf8(bytes)
  return text === undefined
    ? accept(new TextDecoder('windows-1252').decode(bytes), 'Windows-1252')
    : accept(text, 'UTF-8')
}
