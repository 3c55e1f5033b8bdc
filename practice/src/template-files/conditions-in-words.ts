import { clientKind } from '#src/clients/client.ts'
import type { Condition } from '#src/clients/condition.ts'
import { condition as anyCondition } from '#src/clients/condition.ts'
import type { FieldTest } from '#src/clients/field-test.ts'
import { tags } from '#src/tags.ts'
import type { Need } from '#src/work/template.ts'
import { need } from '#src/work/template.ts'

const fieldWays: Record<FieldTest['test'], string> = {
  is: 'is',
  'at-least': 'at least',
  'at-most': 'at most',
  set: 'is set',
  'not-set': 'is not set',
}

/**
 * A condition on one line: `company or llp`, `has vat`, `no year-end`, `tagged VIP, key account`, `not tagged VIP`,
 * `field fee-band: is A, B`, `field bank: is not set`.
 */
const sayCondition = (condition: Condition): string => {
  switch (condition.fact) {
    case 'kind':
      return condition.in.join(' or ')
    case 'identifier':
      return `${condition.set ? 'has' : 'no'} ${condition.scheme}`
    case 'year-end':
      return `${condition.set ? 'has' : 'no'} year-end`
    case 'field':
      return `field ${condition.field}: ${fieldWays[condition.test]} ${condition.in.join(', ')}`.trim()
    case 'tag':
      return `${condition.set ? 'tagged' : 'not tagged'} ${condition.in.join(', ')}`
  }
}

export const sayConditions = (only: Condition[] = []): string => only.map(sayCondition).join('\n')

export const readNeed = (words: string): Need | undefined => need.safeParse(words.toLowerCase()).data

const kindsIn = (words: string): Condition | undefined => {
  const kinds = words.split(/ or |, /).map(word => clientKind.safeParse(word).data)
  const known = kinds.filter(kind => kind !== undefined)
  return known.length === kinds.length && known.length <= 7 ? { fact: 'kind', in: known } : undefined
}

const tagsIn = (words: string, set: boolean): Condition | undefined => {
  const given = tags.min(1).safeParse(words.split(','))
  return given.data && { fact: 'tag', in: given.data, set }
}

const ways = ['not-set', 'set', 'at-least', 'at-most', 'is'] as const

const fieldIn = (field: string, said: string): Condition | undefined => {
  const test = ways.find(way => said.toLowerCase().startsWith(fieldWays[way]))
  const values = test ? said.slice(fieldWays[test].length).split(',') : []
  return anyCondition.safeParse({ fact: 'field', field, test, in: values.flatMap(value => value.trim() || []) }).data
}

/** The condition that a line says; undefined when it says none. */
export const readCondition = (words: string): Condition | undefined => {
  const [, not, tagged] = words.trim().match(/^(not )?tagged (.+)$/i) ?? []
  if (tagged) return tagsIn(tagged, !not)
  const [, field, said] = words.trim().match(/^field ([^:]+): (.+)$/i) ?? []
  if (field && said) return fieldIn(field, said)
  const text = words.trim().toLowerCase()
  const [, has, what = ''] = text.match(/^(has|no) (.+)$/) ?? []
  if (!has) return kindsIn(text)
  const asked = readNeed(what)
  if (!asked) return undefined
  const set = has === 'has'
  return asked === 'year-end' ? { fact: 'year-end', set } : { fact: 'identifier', scheme: asked, set }
}
