import { randomUUID } from 'node:crypto'
import { mostParts } from '#src/graph/create-graph.ts'
import type { Finding, Question } from './question.ts'
import { sayAnswer } from './say-answer.ts'
import type { Item, ThrowAwayList } from './throw-away-list.ts'

/** How long the delta may take before it is taken for broken. */
const patience = 60_000
const between = 1_000

type Watched = { items: Item[]; polls: number; milliseconds: number }

/** Follows the delta from a link until it has shown enough, or patience is at its end. */
const follow = async (list: ThrowAwayList, from: string, isEnough: (items: Item[]) => boolean): Promise<Watched> => {
  const began = list.clock()
  const items: Item[] = []
  let link = from
  for (let polls = 1; ; polls += 1) {
    const page = await list.delta(link)
    items.push(...page.items)
    link = page.link
    const milliseconds = list.clock() - began
    if (isEnough(items) || milliseconds > patience) return { items, polls, milliseconds }
    await list.sleep(between)
  }
}

const burst = 2 * mostParts

const sayBurst = (ids: number[], { polls, milliseconds }: Watched): Finding => {
  const shown = new Set(ids).size
  const inOrder = ids.every((id, at) => at === 0 || id >= (ids[at - 1] ?? 0))
  const after = `after ${(milliseconds / 1000).toFixed(1)} s and ${polls} polls`
  const order = inOrder ? 'in the order of their ids' : 'not in the order of their ids'
  return { asExpected: shown === burst, found: `${shown} of ${burst} ${after}, ${order}, ${ids.length - shown} again` }
}

const afterBurst: Question = {
  asks: `How late and in which order does the delta show ${burst} new items?`,
  expects: `all within ${patience / 1000} s; order, lateness and repeats do no harm`,
  vital: true,
  ask: async list => {
    const mark = `burst:${randomUUID()}`
    const { link } = await list.delta()
    for (let from = 0; from < burst; from += mostParts) {
      const parts = Array.from({ length: mostParts }, (_, at) => list.creation({ Key: `${mark}:${from + at}` }))
      await list.batch(parts, 'parallel')
    }
    const idsIn = (items: Item[]) =>
      items.filter(({ fields }) => String(fields?.Key).startsWith(mark)).map(({ id }) => Number(id))
    const watched = await follow(list, link, items => new Set(idsIn(items)).size >= burst)
    return sayBurst(idsIn(watched.items), watched)
  },
}

const fromLink: Question = {
  asks: 'Does a delta link read on from where it was given?',
  expects: 'what was made after it, and not the whole list again',
  vital: true,
  ask: async list => {
    const { items: before, link } = await list.delta()
    const key = `after:${randomUUID()}`
    await list.create({ Key: key })
    const isShown = (items: Item[]) => items.some(({ fields }) => fields?.Key === key)
    const { items } = await follow(list, link, isShown)
    const known = new Set(before.map(({ id }) => id))
    const again = items.filter(({ id }) => known.has(id)).length
    return {
      asExpected: isShown(items) && again < known.size,
      found: `the new item is ${isShown(items) ? 'shown' : 'not shown'}, with ${again} of the ${known.size} before it`,
    }
  },
}

const unknownToken: Question = {
  asks: 'What is a delta token answered that the service does not know?',
  expects: '410 with a Location, or another error; Praxis then reads the list from the beginning',
  vital: false,
  ask: async list => {
    const answer = await list.send({ method: 'GET', url: `/items/delta?token=${randomUUID()}` })
    const location = Object.keys(answer.headers).some(name => name.toLowerCase() === 'location')
    return { asExpected: answer.status >= 400, found: `${sayAnswer(answer)}; Location: ${location ? 'yes' : 'no'}` }
  },
}

export const deltaQuestions: Question[] = [afterBurst, fromLink, unknownToken]
