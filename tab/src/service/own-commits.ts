import type { Done } from '@praxis/practice'

/** How many of one's own last commits a query names, so that its answer holds them. */
const kept = 20

/** One's own last commits, newest last: what they made, to be seen at once, and what can be undone. */
export const createOwnCommits = () => {
  let commits: Done[] = []
  const undone = new Set<string>()
  return {
    add: (done: Done) => {
      commits = [...commits.filter(({ commit }) => commit !== done.commit), done].slice(-kept)
    },
    undid: (commit: string) => {
      undone.add(commit)
    },
    /** The header that makes a query wait for them. */
    header: () => commits.map(({ stream, version }) => `${stream}:${version}`).join(','),
    has: (streamVersion: string) => commits.some(({ stream, version }) => `${stream}:${version}` === streamVersion),
    lastUndoable: (): Done | undefined => commits.findLast(({ commit }) => !undone.has(commit)),
  }
}
export type OwnCommits = ReturnType<typeof createOwnCommits>
