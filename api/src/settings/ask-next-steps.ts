import type { CommandName, NextStep } from '@praxis/practice'
import { addDays, dayIn, nextStep, reachOf } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'

/** For so many days a firm is new. */
const newFor = 60

/** What shows that somebody did it, and the right without which there is no use in saying so. */
const steps: Record<NextStep, { done: string; needs: CommandName }> = {
  timer: { done: "select 1 from records where list in ('TimeEntries', 'Timers') limit 1", needs: 'start-timer' },
  finish: { done: 'select 1 from jobs where done > 0 limit 1', needs: 'finish-task' },
  team: {
    done: "select 1 from records where list = 'People' and body is not null limit 1 offset 1",
    needs: 'add-people',
  },
  service: { done: "select 1 from records where list = 'Services' and body is not null limit 1", needs: 'add-service' },
  automation: { done: "select 1 from records where list = 'Rules' and body is not null limit 1", needs: 'save-rule' },
}

const isNew = ({ replica, today }: Asked): boolean => {
  const first = replica.db.get<{ at: `${string}Z` | null }>('select min(at) as at from journal')?.at
  const { zone } = replica.look.calendar()
  return first ? dayIn(first as never, zone) > addDays(today, -newFor) : true // the journal's own moments
}

/** What a new firm tries next. The index of the journal holds more days than a firm is new. */
export const askNextSteps: Ask<'next-steps'> = asked => {
  const { db } = asked.replica
  if (!db.get('select 1 from jobs limit 1') || !isNew(asked)) return { open: [] }
  const isOpen = (step: NextStep): boolean =>
    reachOf(asked.actor, steps[step].needs) !== 'no' && db.get(steps[step].done) === undefined
  return { open: nextStep.options.filter(isOpen) }
}
