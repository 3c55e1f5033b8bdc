import type { Reach } from '@praxis/practice'

const rolesWith = (row: Record<string, Reach>, wanted: Reach): string =>
  Object.keys(row)
    .filter(role => row[role] === wanted)
    .map(role => (role === 'app' ? 'Praxis itself' : role))
    .join(', ')

/** A row of the policy in words: `For partner, manager. For staff: what is theirs.` */
export const sayReach = (row: Record<string, Reach>): string => {
  const [all, own] = [rolesWith(row, 'all'), rolesWith(row, 'own')]
  return [all && `For ${all}.`, own && `For ${own}: what is theirs.`].filter(Boolean).join(' ')
}
