import { command, put } from '#src/command.ts'
import { ok } from '#src/result.ts'
import { calendarFacts, calendarKey } from './calendar-settings.ts'

/** Sets the firm's zone, working days, place and closed days. Dates of jobs already made stay as they are. */
export const saveCalendar = command({
  name: 'save-calendar',
  input: calendarFacts,
  read: () => ({}),
  decide: (_state, input) =>
    ok({
      stream: calendarKey,
      changes: [put('Settings', { ...input, key: calendarKey })],
      sentence: 'Changed the calendar',
      about: input.zone,
    }),
})
