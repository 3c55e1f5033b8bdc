import { plainDate } from '@praxis/practice'
import * as z from 'zod'
import { actKey } from '#src/act-key.ts'
import { act } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import { saySentence } from '#src/conversation/say-sentence.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Gave } from '#src/render/render-owners.ts'
import { renderOwners } from '#src/render/render-owners.ts'
import { onOwners } from './carried.ts'
import { onVerb } from './on-verb.ts'

type Given = z.infer<typeof onOwners>

/** What was ticked goes to that person in one act; ticked otherwise under the same button, it is another act. */
const give = async (turn: Turn, { jobs, person, key }: Given): Promise<Gave> => {
  if (jobs.length === 0 || person === '') return { key, warning: 'Tick the jobs and choose who prepares them.' }
  const own = actKey(key, person, ...jobs)
  const assignment = { command: 'assign-job', role: 'preparer', person }
  const acted = await act(turn, 'change-jobs', { run: `run:${own}:0`, act: assignment, jobs }, own)
  return acted.ok ? { key: own, gave: saySentence(turn, acted.done.sentence) } : { key: own, warning: acted.words }
}

export const onGiveOwner = onVerb(
  onOwners,
  async (turn, data): Promise<Answer> => ({
    card: await renderOwners(turn, data.date, await give(turn, data)),
    rewrite: false,
  }),
)

export const onShowOwners = onVerb(z.object({ date: plainDate }), async (turn, { date }) => ({
  card: await renderOwners(turn, date),
  rewrite: false,
}))
