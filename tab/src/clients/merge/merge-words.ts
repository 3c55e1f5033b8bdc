import type { DuplicatePair, MergePreview } from '@praxis/practice'
import { clientFieldWords, sayMinutes } from '@praxis/practice'
import { kindWords, statusWords, yearEndWords } from '../client-words.ts'

const listed = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Why two clients are likely the same: `the same VAT number and the same name and postcode`. */
export const likeWords = (by: DuplicatePair['by']): string =>
  listed(
    by.map(each =>
      each === 'name-and-postcode'
        ? 'the same name and postcode'
        : `the same ${clientFieldWords(`identifiers.${each}`)}`,
    ),
  )

const counted = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

/** What comes along with the client that goes: `2 jobs (1 open), 1 service and 1:30 of time`. */
export const movesWords = ({
  jobs,
  openJobs,
  services,
  minutes,
  contacts,
  holds,
  tags,
}: MergePreview['moves']): string =>
  listed([
    ...counted(jobs, 'job').map(words => (openJobs > 0 ? `${words} (${openJobs} open)` : words)),
    ...counted(services, 'service'),
    ...(minutes > 0 ? [`${sayMinutes(minutes)} of time`] : []),
    ...counted(contacts, 'contact'),
    ...counted(holds, 'hold'),
    ...counted(tags, 'tag'),
  ])

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What a fact is called at the head of a choice. */
export const factName = (path: string): string => capital(clientFieldWords(path))

/** What speaks against their being the same: numbers of which nobody has two. */
export const doubtWords = (differing: MergePreview['differing']): string => {
  const numbers = differing.flatMap(({ path }) => (path.startsWith('identifiers.') ? clientFieldWords(path) : []))
  return numbers.length > 0 ? `They differ in ${listed(numbers)}: make sure that they are the same client.` : ''
}

/** Jobs that both have for one period. */
export const twiceWords = (twice: MergePreview['twice']): string =>
  twice.length > 0 ? `Both have ${listed(twice)}: afterwards it stands there twice, and one can be cancelled.` : ''

/** A fact's value as it is chosen; kinds and statuses by their names. */
export const factValue = (path: string, value: string): string => {
  if (path === 'kind' && value in kindWords) return kindWords[value as keyof typeof kindWords] // just looked up
  if (path === 'status' && value in statusWords) return statusWords[value as keyof typeof statusWords] // likewise
  return path === 'yearEnd' ? yearEndWords(value) : value
}
