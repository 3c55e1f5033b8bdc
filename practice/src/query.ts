import type * as z from 'zod'

/** A query: one thing that anybody sees. It never writes. The answer is typed here, for those who show it. */
export type Query<Name extends string, Input, Answer> = {
  name: Name
  input: z.ZodType<Input>
  /** Only in types: what the query answers. */
  answer?: Answer
}

/** Declares a query and the type of its answer. */
export const query =
  <Answer>() =>
  <Name extends string, Input>(name: Name, input: z.ZodType<Input>): Query<Name, Input, Answer> => ({ name, input })

export type InputOf<Q> = Q extends Query<string, infer Input, unknown> ? Input : never
export type AnswerOf<Q> = Q extends Query<string, unknown, infer Answer> ? Answer : never
