import type { Hit } from '@praxis/practice'
import { askedWords, sayHit } from '@praxis/practice'
import { foundCard, mostFound } from '#src/cards/found.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'

/** As much as the question `search` takes. */
const askedSigns = 100

const linkOf = ({ praxis: { linkTo } }: Turn, hit: Hit): string => {
  switch (hit.kind) {
    case 'client':
      return linkTo('home', `client/${hit.key}`)
    case 'contact':
      return linkTo('home', `client/${hit.client}`)
    case 'job':
      return linkTo('jobs', `job/${hit.key}`)
    case 'task':
      return linkTo('jobs', `job/${hit.job}/task/${hit.task}`)
    case 'person':
      return linkTo('jobs', `jobs?person=${encodeURIComponent(hit.key)}`)
    case 'template':
      return linkTo('jobs', `apply?template=${encodeURIComponent(hit.id)}`)
  }
}

/** Finds whatever the words name and links to it. */
export const answerFind = async (turn: Turn, written: string): Promise<Answer> => {
  const { praxis, actor, today } = turn
  const words = written.slice(0, askedSigns)
  if (askedWords(words).length === 0)
    return { text: 'Write “find” and a name, a code or a number, for example “find acme”.' }
  const { hits, more, forgiven } = await praxis.ask(actor, 'search', { words, most: mostFound })
  return {
    card: foundCard({
      words,
      rows: hits.slice(0, mostFound).map(hit => ({ ...sayHit(hit, { today }), link: linkOf(turn, hit) })),
      forgiven,
      more: more.length > 0 || hits.length > mostFound,
    }),
    rewrite: false,
  }
}
