import { randomUUID } from 'node:crypto'
import type { Question } from './question.ts'
import { sayAnswer, sayCounts } from './say-answer.ts'
import type { ProbedColumn, ThrowAwayList } from './throw-away-list.ts'

const uniqueColumns = ['Key', 'Command', 'Number'] as const

const isUnique = (column: ProbedColumn | undefined): boolean =>
  column?.indexed === true && column.enforceUniqueValues === true

const severalOnOneList: Question = {
  asks: 'Can one list have three unique columns?',
  expects: 'Key, Command and Number are indexed and unique',
  vital: true,
  ask: async list => {
    const columns = await list.columns()
    const unique = columns.filter(isUnique).map(({ name }) => name)
    return { asExpected: uniqueColumns.every(name => unique.includes(name)), found: `unique: ${unique.join(', ')}` }
  },
}

const inOneCall: Question = {
  asks: 'Is a column made indexed and unique in one call?',
  expects: 'either way: Praxis makes the column first and its index after',
  vital: false,
  ask: async list => {
    const name = 'OneCall'
    const body = { name, displayName: name, text: { textType: 'plain' }, indexed: true, enforceUniqueValues: true }
    const answer = await list.send({ method: 'POST', url: '/columns', body })
    const made = (await list.columns()).find(column => column.name === name)
    return {
      asExpected: true,
      found: `${sayAnswer(answer)}; ${isUnique(made) ? 'both took' : 'they did not both take'}`,
    }
  },
}

const many = 20
const rounds = 2

/** Twenty creates of one value at once: what they were answered, and how many items stand afterwards. */
const race = async (list: ThrowAwayList, column: string): Promise<{ statuses: number[]; standing: number }> => {
  const value = `race:${randomUUID()}`
  const answers = await Promise.all(Array.from({ length: many }, () => list.create({ [column]: value })))
  const standing = (await list.all()).filter(({ fields }) => fields[column] === value).length
  return { statuses: answers.map(({ status }) => status), standing }
}

const exactAtOnce: Question = {
  asks: `Does exactly one of ${many} creates of one value at once stand?`,
  expects: 'one stands for each value and column, and one create at most was answered 201',
  vital: true,
  ask: async list => {
    const races = []
    for (const column of uniqueColumns)
      for (let round = 0; round < rounds; round += 1) races.push(await race(list, column))
    const isExact = races.every(
      ({ standing, statuses }) => standing === 1 && statuses.filter(status => status === 201).length <= 1,
    )
    const standing = sayCounts(races.map(each => `${each.standing} stood`))
    return { asExpected: isExact, found: `${standing}; answers: ${sayCounts(races.flatMap(each => each.statuses))}` }
  },
}

const duplicateAnswer: Question = {
  asks: 'What is a duplicate answered?',
  expects: 'an error, of whatever status: Praxis asks who holds the value',
  vital: true,
  ask: async list => {
    const value = `twice:${randomUUID()}`
    await list.create({ Key: value })
    const answer = await list.create({ Key: value })
    return { asExpected: answer.status >= 400, found: sayAnswer(answer) }
  },
}

const withoutCase: Question = {
  asks: 'Are unique values compared without case?',
  expects: 'either way: all that Praxis writes there is lower case',
  vital: false,
  ask: async list => {
    const value = `case:${randomUUID()}`
    await list.create({ Key: value })
    const answer = await list.create({ Key: value.toUpperCase() })
    return { asExpected: true, found: `upper case after lower case: ${sayAnswer(answer)}` }
  },
}

const blanks: Question = {
  asks: 'May several items leave a unique column blank?',
  expects: 'either way: Praxis leaves none blank',
  vital: false,
  ask: async list => {
    await list.create({ Number: null })
    return { asExpected: true, found: `the second blank: ${sayAnswer(await list.create({ Number: null }))}` }
  },
}

export const uniqueColumnQuestions: Question[] = [
  severalOnOneList,
  inOneCall,
  exactAtOnce,
  duplicateAnswer,
  withoutCase,
  blanks,
]
