import { clientKind } from '#src/clients/client.ts'
import type { Condition } from '#src/clients/condition.ts'
import { tags } from '#src/tags.ts'
import type { Need } from '#src/work/template.ts'
import { need } from '#src/work/template.ts'

/** A condition on one line: `company or llp`, `has vat`, `no year-end`, `tagged VIP, key account`, `not tagged VIP`. */
const sayCondition = (condition: Condition): string => {
  switch (condition.fact) {
    case 'kind':
      return condition.in.join(' or ')
    case 'identifier':
      return `${condition.set ? 'has' : 'no'} ${condition.scheme}`
    case 'year-end':
      return `${condition.set ? 'has' : 'no'} year-end`
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

/** The condition that a line says; undefined when it says none. */
export const readCondition = (words: string): Condition | undefined => {
  const [, not, tagged] = words.trim().match(/^(not )?tagged (.+)$/i) ?? []
  if (tagged) return tagsIn(tagged, !not)
  const text = words.trim().toLowerCase()
  const [, has, what = ''] = text.match(/^(has|no) (.+)$/) ?? []
  if (!has) return kindsIn(text)
  const asked = readNeed(what)
  if (!asked) return undefined
  const set = has === 'has'
  return asked === 'year-end' ? { fact: 'year-end', set } : { fact: 'identifier', scheme: asked, set }
}
