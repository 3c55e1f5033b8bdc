import type { Hit, PlainDate, Search } from '@praxis/practice'
import { askedWords, gradeWord, sayHit, searchWords } from '@praxis/practice'
import { hitPath } from './hit-path.ts'

/** What can be done from anywhere. */
export type Command = {
  name: string
  /** Said beside the name, and looked through as well. */
  about?: string
  /** The keys that do the same. */
  keys?: string
  run: () => void
}

/** One row of the palette. */
export type Option = {
  id: string
  kind: Hit['kind'] | 'command'
  name: string
  about: string
  /** At the right: what it is, or the keys of a command. */
  aside: string
  run: () => void
}
export type Group = { title: string; options: Option[] }

const isNamed = ({ name, about = '' }: Command, typed: string): boolean => {
  const words = searchWords(`${name} ${about}`)
  return askedWords(typed).every(asked => gradeWord(asked, words, false) > 0)
}

const commandOption = ({ name, about = '', keys = '', run }: Command): Option => ({
  id: name,
  kind: 'command',
  name,
  about,
  aside: keys,
  run,
})

type Going = { today: PlainDate; locale: string; seesTemplates: boolean; go: (path: string) => void }

const hitOption = (hit: Hit, { today, locale, seesTemplates, go }: Going): Option => {
  const { kind, name, about } = sayHit(hit, { today, locale })
  const path = hitPath(hit, seesTemplates)
  const id = hit.kind === 'contact' ? hit.key : path // several open the same client
  return { id, kind: hit.kind, name, about: about.join(' · '), aside: kind, run: () => go(path) }
}

/** An answer, and the words to which it is one. */
export type Answered = Search & { words: string }

type Content = { typed: string; commands: Command[]; answer: Answered | undefined } & Going

/** What one worked on last is no answer to words, nor the other way round. */
const hitsFor = (typed: string, answer: Answered | undefined): Hit[] =>
  answer && (answer.words === '') === (typed === '') ? answer.hits : []

/**
 * What the palette lists. Nothing typed: what one worked on last comes first, then what can be done. The answer before
 * stands until the next one is there.
 */
export const paletteGroups = ({ typed, commands, answer, ...going }: Content): Group[] => {
  const done = { title: 'Commands', options: commands.filter(each => isNamed(each, typed)).map(commandOption) }
  const title =
    typed === '' ? 'Worked on last' : answer?.forgiven ? `Nothing has “${answer.words}”; close to it` : 'Found'
  const found = { title, options: hitsFor(typed, answer).map(hit => hitOption(hit, going)) }
  return (typed === '' ? [found, done] : [done, found]).filter(({ options }) => options.length > 0)
}
