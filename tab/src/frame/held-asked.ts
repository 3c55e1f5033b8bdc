import type { RefusalOf } from '@praxis/practice'
import { yesTo } from '@praxis/practice'
import type { AnySent, Came } from '#src/service/acts.ts'
import { createStore, useStore } from '#src/service/store.ts'

/** A person’s act that a hold warns of, until they say whether they go on. */
type Question = { held: RefusalOf<'held'>; answer: (yes: boolean) => void }

const questions = createStore<Question[]>([])

/** The question to be answered now. */
export const useHeldQuestion = (): Question | undefined => useStore(questions)[0]

/** Asks, where a hold warned, whether to go on; with a yes answers the act anew, as it is to be given; `left` says that they do not. */
export const askDespite = async (sent: AnySent, came: Came): Promise<AnySent | 'left' | undefined> => {
  if (came.state !== 'refused' || came.refusal.code !== 'held' || came.refusal.strength === 'blocks') return undefined
  const held = came.refusal
  const said = await new Promise<boolean>(resolve => {
    const question: Question = {
      held,
      answer: yes => {
        questions.set(all => all.filter(each => each !== question))
        resolve(yes)
      },
    }
    questions.set(all => [...all, question])
  })
  if (!said) return 'left'
  return { ...sent, input: { ...sent.input, ...yesTo(held.holds) }, key: crypto.randomUUID() } as AnySent // of the same name; it takes the yes, since it was asked for one
}
