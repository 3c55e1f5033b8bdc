import type { ClientViewer, Wall } from '@praxis/practice'
import { roleWords } from '#src/work/apply/apply-words.ts'

const jobs = (count: number): string => (count === 1 ? 'on 1 open job' : `on ${count} open jobs`)

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Why somebody sees a client: what they are in the firm, to the client, on its jobs, and that a wall lets them in. */
export const whyWords = ({ roles, team, jobs: count, person }: ClientViewer, wall: Wall | undefined): string => {
  const parts = [
    roles.filter(role => role !== 'admin').join(', '),
    team.length > 0 && `the client’s ${team.map(role => roleWords[role].toLowerCase()).join(', ')}`,
    count > 0 && jobs(count),
    wall?.side === 'inside' && wall.people.includes(person) && 'inside the wall',
  ]
  return sentenceCase(parts.filter(Boolean).join(' · '))
}

/** How many a wall keeps out, or lets in. */
export const wallWords = ({ side, people }: Pick<Wall, 'side' | 'people'>): string => {
  const count = people.length === 1 ? '1 person' : `${people.length} people`
  return side === 'outside' ? `Hidden from ${count}` : `Only ${count} can see this client`
}
