const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ' }

const numbered = (code: string): string | undefined => {
  const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}

const entity = (whole: string, name: string): string =>
  (name.startsWith('#') ? numbered(name.slice(1).toLowerCase()) : named[name.toLowerCase()]) ?? whole

/**
 * What a person wrote, as words: without mentions of the bot (given as they stand in the text), without HTML, on one
 * line. Tags go before entities are read, so that what was written as `&lt;b&gt;` stays.
 */
export const plainText = (text: string, botMentions: string[] = []): string =>
  botMentions
    .filter(mention => mention !== '')
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(#?\w+);/g, entity)
    .replace(/\s+/g, ' ')
    .trim()

const notStorable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const hidden = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi
const lineEnds = /<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr|blockquote)\s*>/gi

/** What a message says, line by line, whatever its HTML would do. */
export const plainLines = (html: string): string =>
  html
    .replace(hidden, ' ')
    .replace(lineEnds, '\n')
    .split('\n')
    .map(line => plainText(line).replace(notStorable, ''))
    .filter(line => line !== '')
    .join('\n')
