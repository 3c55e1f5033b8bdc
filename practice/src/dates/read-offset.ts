import type { Anchor, Offset } from './offset.ts'

const anchors: [pattern: RegExp, from: Anchor][] = [
  [/^the period (starts|begins)$|^period start$/, 'period-start'],
  [/^the period ends$|^period end$|^(the )?(month|quarter|year)[- ]end$/, 'period-end'],
  [/^the job (starts|begins)$|^job start$/, 'job-start'],
  [/^the job is due$|^job due$/, 'job-due'],
  [/^(the )?statutory deadline$/, 'statutory'],
  [/^the client[’']s year ends$|^client[’']s year end$/, 'year-end'],
]

/** What words count from; `stepNamed` finds the step that stands in quotes. */
const readAnchor = (words: string, stepNamed: (title: string) => string | undefined): Anchor | undefined => {
  const known = anchors.find(([pattern]) => pattern.test(words.toLowerCase()))
  if (known) return known[1]
  const step = stepNamed(words.match(/^[“"](.+)[”"] is due$/)?.[1] ?? '')
  return step === undefined ? undefined : `step:${step}`
}

const unitOf = (word: string): Offset['unit'] =>
  word.startsWith('m') ? 'months' : word.startsWith('d') || word.startsWith('c') ? 'days' : 'working-days'

/** The offset that words say, as `sayOffset` says it; undefined when they say none. */
export const readOffset = (
  words: string,
  stepNamed: (title: string) => string | undefined = () => undefined,
): Offset | undefined => {
  const text = words.trim()
  const onDay = text.match(/^on (?:the day )?(.+)$/i)
  if (onDay) {
    const from = readAnchor(onDay[1] ?? '', stepNamed)
    return from && { count: 0, unit: 'days', from }
  }
  const counted = text.match(
    /^(\d{1,3}) (working days?|business days?|calendar days?|days?|months?) (before|after) (.+)$/i,
  )
  const [, size = '', unit = '', way = '', anchor = ''] = counted ?? []
  const from = counted ? readAnchor(anchor, stepNamed) : undefined
  if (!from || Number(size) > 400) return undefined
  return { count: (way.toLowerCase() === 'before' ? -1 : 1) * Number(size), unit: unitOf(unit.toLowerCase()), from }
}
