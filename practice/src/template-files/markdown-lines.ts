/** One line of a checklist in Markdown, by what it is. */
export type MarkdownLine =
  | { kind: 'heading'; at: number; level: number; text: string }
  | { kind: 'item'; at: number; indent: number; text: string; isTask: boolean; isNumbered: boolean }
  | { kind: 'row'; at: number; cells: string[] }
  | { kind: 'text'; at: number; text: string }

/** A line's words without what makes them bold, a link or a picture, and without a sign before them. */
export const plainWords = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=$|[\s).,:;])/g, '$1$2')
    .replace(/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d|\s)+(?=\D)/u, '')
    .trim()

const lineOf = (line: string, at: number): MarkdownLine | undefined => {
  const [, marks, heading] = line.match(/^(#{1,6})\s+(.*?)\s*#*$/) ?? []
  if (marks && heading) return { kind: 'heading', at, level: marks.length, text: plainWords(heading) }
  const [, space, mark, task, item] = line.match(/^(\s*)([-*+]|\d{1,3}[.)])\s+(\[[ xX]\]\s+)?(.*)$/) ?? []
  if (mark && item) {
    const indent = (space ?? '').replaceAll('\t', '    ').length
    return { kind: 'item', at, indent, text: plainWords(item), isTask: task !== undefined, isNumbered: /\d/.test(mark) }
  }
  const [, row] = line.match(/^\s*\|(.*?)\|?\s*$/) ?? []
  if (row) return { kind: 'row', at, cells: row.split('|').map(plainWords) }
  const text = plainWords(line)
  return text === '' || /^([-*_] ?){3,}$/.test(text) ? undefined : { kind: 'text', at, text }
}

/** Where what stands before the document ends; it begins with a line of hyphens. */
const frontMatter = (lines: string[]): number => {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.findIndex((line, at) => at > 0 && line.trim() === '---')
  return end < 0 ? 0 : end + 1
}

/** The lines of a document that say something; what stands in fences is an example and left out. */
export const markdownLines = (text: string): MarkdownLine[] => {
  const lines = text.split(/\r\n?|\n/)
  const start = frontMatter(lines)
  let fenced = false
  return lines.flatMap((line, at) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    else if (!fenced && at >= start) return lineOf(line, at + 1) ?? []
    return []
  })
}
