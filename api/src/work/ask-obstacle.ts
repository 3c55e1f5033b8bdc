import type { Ask } from '#src/ask.ts'
import { mayUndo } from '#src/commit/may-undo.ts'
import { fullObstacle } from '#src/commit/undo-obstacle.ts'

/** Why an act cannot be undone by whoever asks: the very refusal that `undo` would give. */
export const askObstacle: Ask<'obstacle'> = ({ replica, actor }, { commit }) => {
  const entry = replica.byCommit(commit)
  if (!entry) return { refusal: { code: 'not-found', what: 'commit', key: commit } }
  if (!mayUndo(replica, actor, entry)) return { refusal: { code: 'forbidden' } }
  return { refusal: fullObstacle(replica, entry) ?? null }
}
