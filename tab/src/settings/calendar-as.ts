import type { CalendarFacts, CalendarSettings } from '@praxis/practice'

/** The settings as they are given, without the key under which they are kept. */
export const calendarAs = ({ key: _kept, ...facts }: CalendarSettings): CalendarFacts => facts
