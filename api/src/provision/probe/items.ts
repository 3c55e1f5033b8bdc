import { randomUUID } from 'node:crypto'
import { detailColumns } from '#src/lists/detail.ts'
import type { Question } from './question.ts'
import { sayAnswer } from './say-answer.ts'
import type { Item, ThrowAwayList } from './throw-away-list.ts'

/** Makes an item and reads it back. */
const madeItem = async (list: ThrowAwayList): Promise<Item> => {
  const key = `item:${randomUUID()}`
  const answer = await list.create({ Key: key, Sentence: 'first' })
  const [item] = await list.find('Key', key)
  if (!item) throw new Error(`an item that was just made (${sayAnswer(answer)}) is not found`)
  return item
}

/** Beyond ASCII, since a limit may count bytes; no space at an end, which a column may trim. */
const longText = (of: string): string => `${of} „Prüfung“ 1 € `.repeat(4000).slice(0, 59_999).concat('.')

const longNotes: Question = {
  asks: 'Does one item hold four notes of 60,000 characters?',
  expects: 'all come back as they were written',
  vital: true,
  ask: async list => {
    const key = `long:${randomUUID()}`
    const notes = Object.fromEntries(detailColumns.map(name => [name, longText(name)]))
    const answer = await list.create({ Key: key, ...notes })
    const [item] = await list.find('Key', key)
    const kept = detailColumns.filter(name => item?.fields[name] === notes[name])
    return {
      asExpected: kept.length === detailColumns.length,
      found: `${sayAnswer(answer)}; whole: ${kept.join(', ')}`,
    }
  },
}

const readsLatest: Question = {
  asks: 'Does a read by a unique column see what was written just before?',
  expects: 'each of ten items is found at once, and as it was last written',
  vital: true,
  ask: async list => {
    let latest = 0
    for (let at = 0; at < 10; at += 1) {
      const item = await madeItem(list)
      await list.update(item, { Sentence: 'second' })
      const [again] = await list.find('Key', String(item.fields.Key))
      if (again?.fields.Sentence === 'second') latest += 1
    }
    return { asExpected: latest === 10, found: `${latest} of 10` }
  },
}

const staleETag: Question = {
  asks: 'Is a write with an old eTag refused?',
  expects: '412, and the item stays as it is',
  vital: true,
  ask: async list => {
    const item = await madeItem(list)
    await list.update(item, { Sentence: 'second' })
    const answer = await list.update(item, { Sentence: 'stale' })
    const [again] = await list.find('Key', String(item.fields.Key))
    const stands = String(again?.fields.Sentence)
    return {
      asExpected: answer.status === 412 && stands === 'second',
      found: `${sayAnswer(answer)}; it says “${stands}”`,
    }
  },
}

const countOf = (eTag: string | undefined): number => Number(/^"[^",]+,(\d+)"$/.exec(eTag ?? '')?.[1])

const eTagGrowth: Question = {
  asks: 'How does an eTag grow?',
  expects: '"guid,n", and n+1 after a write; a wrong guess costs one call',
  vital: false,
  ask: async list => {
    const item = await madeItem(list)
    await list.update(item, { Sentence: 'second' })
    const [again] = await list.find('Key', String(item.fields.Key))
    return { asExpected: countOf(again?.eTag) === countOf(item.eTag) + 1, found: `${item.eTag}, then ${again?.eTag}` }
  },
}

const failedPart: Question = {
  asks: 'Does a batch in sequence stop at a part that failed?',
  expects: 'what depends on it is answered 424 and is not carried out',
  vital: true,
  ask: async list => {
    const [taken, behind] = [`taken:${randomUUID()}`, `behind:${randomUUID()}`]
    await list.create({ Key: taken })
    const parts = [list.creation({ Key: taken }), list.creation({ Key: behind }), list.creation({})]
    const answers = await list.batch(parts, 'sequence')
    const made = (await list.find('Key', behind)).length
    return {
      asExpected: answers.slice(1).every(({ status }) => status === 424) && made === 0,
      found: `${answers.map(({ status }) => status).join(', ')}; made behind it: ${made}`,
    }
  },
}

export const itemQuestions: Question[] = [longNotes, readsLatest, staleETag, eTagGrowth, failedPart]
