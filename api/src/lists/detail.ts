import type { Fields } from './list-definition.ts'

/** Plain note columns take 63,999 characters; the JSON of what is nested is cut over up to four of them. */
export const detailColumns = ['Detail', 'Detail2', 'Detail3', 'Detail4'] as const
const partLength = 60_000

/** The most characters that the nested part of an item may have; some are kept back for the cuts. */
export const detailLimit = partLength * detailColumns.length - 1000

/** Never beside a space, which a text column may trim, nor within a surrogate pair. */
const isSafeCut = (json: string, at: number): boolean =>
  !/\s/.test(json[at - 1] ?? '') && !/\s/.test(json[at] ?? '') && !/[\uDC00-\uDFFF]/.test(json[at] ?? '')

const cutAfter = (json: string, from: number): number => {
  let at = Math.min(from + partLength, json.length)
  while (at < json.length && !isSafeCut(json, at)) at -= 1
  return at
}

/** What is nested, as note columns; those not needed are cleared. The caller has checked `detailLimit`. */
export const splitDetail = (json: string): Fields => {
  let from = 0
  const parts = detailColumns.map(column => {
    const to = cutAfter(json, from)
    const part = json.slice(from, to)
    from = to
    return [column, part === '' ? null : part] as const
  })
  return Object.fromEntries(parts)
}

export const joinDetail = (fields: Fields): Record<string, unknown> => {
  const json = detailColumns.map(column => fields[column] ?? '').join('')
  return json === '' ? {} : (JSON.parse(json) as Record<string, unknown>) // only the app writes it, as an object
}
