import type * as z from 'zod'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'

/** What a button does. Its data come back from outside, whoever made the card, so they are parsed like any input. */
export type OnVerb = (turn: Turn, data: unknown) => Promise<Answer>

const outdated: Answer = { text: 'This card is of an older kind, so I did nothing. Write “what’s due” for your tasks.' }

export const onVerb =
  <Data>(schema: z.ZodType<Data>, act: (turn: Turn, data: Data) => Promise<Answer>): OnVerb =>
  async (turn, data) => {
    const read = schema.safeParse(data)
    return read.success ? act(turn, read.data) : outdated
  }
