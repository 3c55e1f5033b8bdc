import { deltaQuestions } from './deltas.ts'
import { itemQuestions } from './items.ts'
import type { Finding, Question } from './question.ts'
import type { ThrowAwayList, World } from './throw-away-list.ts'
import { makeThrowAwayList } from './throw-away-list.ts'
import { uniqueColumnQuestions } from './unique-columns.ts'

export type Answered = Omit<Question, 'ask'> & Finding

const questions = [...uniqueColumnQuestions, ...itemQuestions, ...deltaQuestions]

const failed = (error: unknown): Finding => ({
  asExpected: false,
  found: error instanceof Error ? error.message : String(error),
})

const answer = async ({ ask, ...question }: Question, list: ThrowAwayList): Promise<Answered> => ({
  ...question,
  ...(await ask(list).catch(failed)),
})

const making = {
  asks: 'May the app make a list with its columns?',
  expects: 'yes, with the role manage or fullcontrol on the records site',
  vital: true,
}

const askAll = async (list: ThrowAwayList, tell: (answered: Answered) => void): Promise<Answered[]> => {
  const all: Answered[] = []
  for (const question of questions) {
    const answered = await answer(question, list)
    tell(answered)
    all.push(answered)
  }
  return all
}

/** Asks a real site each question on a list that is removed afterwards, and tells each answer as it comes. */
export const probe = async (world: World, tell: (answered: Answered) => void): Promise<Answered[]> => {
  const made = await makeThrowAwayList(world).catch(failed)
  if ('found' in made) {
    tell({ ...making, ...made })
    return [{ ...making, ...made }]
  }
  try {
    return await askAll(made, tell)
  } finally {
    await made.remove()
  }
}
