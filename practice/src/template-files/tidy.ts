/** Text without what no list can keep: control characters, halves of letters. */
export const tidy = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').trim()

export const shorten = (text: string, most: number): string =>
  text.slice(0, most).toWellFormed().replaceAll('\ufffd', '').trim()
