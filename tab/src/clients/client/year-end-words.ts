import type { DeadlineView, YearEndPreview } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'

const whyWords = (deadline: DeadlineView | undefined): string =>
  deadline?.why.reason.kind === 'rule' ? deadline.why.reason.sentence : ''

type Moved = { then: DeadlineView | undefined; now: DeadlineView | undefined }

const moveWords = ({ then, now }: Moved, { date }: Pick<Saying, 'date'>): string => {
  if (then && now) return `${now.name}: ${date(then.why.date)} → ${date(now.why.date)}`
  return now ? `New: ${now.name} ${date(now.why.date)}` : `No longer: ${then?.name}`
}

/** The deadlines that move, come or go, each with the reason. */
export const deadlineRows = (before: DeadlineView[], after: DeadlineView[], say: Pick<Saying, 'date'>) =>
  [...new Set([...before, ...after].map(({ id }) => id))].flatMap(id => {
    const [then, now] = [before, after].map(all => all.find(deadline => deadline.id === id))
    if (then?.why.date === now?.why.date) return []
    return [{ id, moves: moveWords({ then, now }, say), why: whyWords(now ?? then) }]
  })

/** How many names stand in a sentence. */
const named = 5

/** The jobs that stay, by name. */
export const staysWords = (stays: YearEndPreview['stays']): string => {
  const names = stays.slice(0, named).map(({ name }) => name)
  const more = stays.length - names.length
  return `Not moved: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}
