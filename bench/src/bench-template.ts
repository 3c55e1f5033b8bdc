const days = (count: number, from: 'period-end' | 'job-due') => ({ count, unit: 'working-days', from })

const titles = ['Ask', 'Receive', 'Enter', 'Reconcile', 'Adjust', 'Review', 'Agree', 'File']

/** Eight tasks one after the other, so seven dependencies; on the day of measuring the first two are overdue. */
export const benchTemplate = {
  id: 'bench',
  service: 'bench',
  name: 'Quarterly accounts',
  frequency: 'quarter',
  needs: [],
  start: days(0, 'period-end'),
  due: days(60, 'period-end'),
  sections: [{ id: 'work', title: 'Work' }],
  steps: titles.map((title, at) => ({
    id: title.toLowerCase(),
    section: 'work',
    title,
    role: title === 'Agree' ? 'manager' : 'preparer',
    due: days(30 + 4 * at, 'period-end'),
    estimate: 30,
    after: at > 0 ? [{ step: titles[at - 1]?.toLowerCase(), lag: 0 }] : [],
    checklist: [],
  })),
}

export const period = { occurrence: '2026-09-q', name: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' }
