import { allJobs, applyTemplate, importClients, logEntry } from './make-practice.ts'
import { quantile, warmUp } from './measure.ts'
import type { Question } from './queries-of.ts'
import { queriesOf } from './queries-of.ts'
import { startFirm } from './start-firm.ts'

/** What a question takes in a small firm and in a large one, 95 of 100 times at most, in milliseconds. */
export type Growth = { what: string; small: number; large: number }

const rounds = 400

/** After so many questions somebody logs time, and what was kept for the next question is looked for anew. */
const questionsToAChange = 25

const firmOf = async (count: number) => {
  const firm = await startFirm()
  await importClients(firm, count)
  await applyTemplate(firm, count)
  const jobs = await allJobs(firm)
  return { firm, questions: queriesOf(firm, jobs), change: (n: number) => logEntry(firm, jobs, n) }
}

/** Asked in turn, so that whatever else the machine does meanwhile touches both firms. */
const compare = async (small: Question, large: Question, change: (n: number) => Promise<unknown>): Promise<Growth> => {
  const durations: Record<'small' | 'large', number[]> = { small: [], large: [] }
  for (let n = -warmUp; n < rounds; n += 1) {
    if (n % questionsToAChange === 0) await change(Math.abs(n))
    for (const [size, { ask }] of [['small', small] as const, ['large', large] as const]) {
      const start = performance.now()
      await ask(Math.abs(n))
      if (n >= 0) durations[size].push(performance.now() - start)
    }
  }
  const p95 = (times: number[]) =>
    quantile(
      times.toSorted((a, b) => a - b),
      0.95,
    )
  return { what: small.what, small: p95(durations.small), large: p95(durations.large) }
}

/** How what people ask all day grows from a firm with so many clients to one with more, both at work at once. */
export const growthOf = async (few: number, many: number): Promise<Growth[]> => {
  const [small, large] = [await firmOf(few), await firmOf(many)]
  const grown: Growth[] = []
  for (const [at, question] of small.questions.entries()) {
    const same = large.questions[at]
    const change = async (n: number) => {
      await small.change(n)
      await large.change(n)
    }
    if (same) grown.push(await compare(question, same, change))
  }
  await small.firm.running.stop()
  await large.firm.running.stop()
  return grown
}
