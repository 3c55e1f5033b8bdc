/** A year, walked day by day with the plainest arithmetic there is: what the rules are held against. */
export const [firstDay, lastDay] = ['2027-09-01', '2028-09-01'] as const

/** So many days ahead jobs are made. */
export const horizon = 45

export type Day = typeof firstDay | `${number}-${number}-${number}`

export const next = (day: Day, by = 1): Day =>
  new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10) as Day // ISO 8601 begins so

export const isMonthEnd = (day: Day) => next(day).endsWith('-01')
/** 0 is Sunday. */
export const weekdayOf = (day: Day) => new Date(`${day}T12:00:00Z`).getUTCDay()

/** Every job that should be made in the year, by the end of its period, and on which day it should be made. */
export const jobsExpected = (ends: (day: Day) => boolean): { end: Day; madeOn: Day }[] => {
  const made: { end: Day; madeOn: Day }[] = []
  let start: Day | undefined
  for (let day: Day = next(firstDay, -400); next(start ?? day, -horizon) <= lastDay; day = next(day)) {
    if (!ends(day)) continue
    const madeOn = start && next(start, -horizon) > firstDay ? next(start, -horizon) : firstDay
    if (start && day >= firstDay && madeOn <= lastDay) made.push({ end: day, madeOn })
    start = next(day)
  }
  return made
}

export const plainTemplate = {
  id: 'plain',
  service: 'plain',
  name: 'Plain',
  frequency: 'month',
  needs: [],
  start: { count: 0, unit: 'days', from: 'period-start' },
  due: { count: 0, unit: 'days', from: 'period-end' },
  sections: [{ id: 'all', title: 'All' }],
  steps: [
    {
      id: 'do',
      section: 'all',
      title: 'Do it',
      role: 'preparer',
      due: { count: 0, unit: 'days', from: 'job-due' },
      estimate: 10,
      after: [],
      checklist: [],
    },
  ],
}
