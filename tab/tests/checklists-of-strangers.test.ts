import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftFacts } from '@praxis/practice'
import { noTemplateIn } from '#src/templates/from-file/file-words.ts'
import { readTemplateFile } from '#src/templates/from-file/read-template-file.ts'

const folder = join(import.meta.dirname, '../../../shared/samples/checklists')
const isHere = existsSync(folder)
if (!isHere) process.stdout.write('skipped: the checklists of strangers in ../shared/samples are not here\n')

const read = (name: string) => readTemplateFile(new Uint8Array(readFileSync(join(folder, name))), name)

type Summary = { name: string; sections: number; steps: number; problems: number }

const summary = (name: string): Summary[] | string => {
  const file = read(name)
  if (!file.ok) return noTemplateIn(file)
  return file.templates.map(({ facts, problems }) => ({
    name: facts.name,
    sections: facts.sections.length,
    steps: facts.steps.length,
    problems: problems.length,
  }))
}

/** What a person who counts them by hand finds in each. */
const expected: Record<string, Summary[] | string> = {
  'bir-filing-schedule.csv': 'No column says what the steps are. Call that column “Step” or “Task” in the first line.',
  'bookkeeping-by-frequency.md': [
    { name: 'Bookkeeping Checklist - Complete Guide', sections: 5, steps: 14, problems: 1 },
  ],
  'close-management.md': [{ name: 'Close Management', sections: 6, steps: 40, problems: 0 }],
  'month-end-dated-oct-2025.csv': [{ name: 'Month end dated oct 2025', sections: 4, steps: 24, problems: 2 }],
  'month-end-raci.md': [{ name: 'RACI Matrix - Month-End Closing', sections: 10, steps: 45, problems: 1 }],
  'month-end-tasks.csv': [{ name: 'Month end tasks', sections: 1, steps: 45, problems: 2 }],
  'practice-workflow-templates.json': [
    { name: 'Monthly Bookkeeping Workflow', sections: 1, steps: 8, problems: 0 },
    { name: 'Individual Tax Return Preparation', sections: 1, steps: 7, problems: 0 },
    { name: 'Corporate Tax Return (Form 1120)', sections: 1, steps: 9, problems: 0 },
  ],
  'sage50-monthend.md': [{ name: 'Month-End Checklist (Alternate)', sections: 6, steps: 35, problems: 0 }],
}

;(isHere ? describe : describe.skip)('checklists that strangers wrote', () => {
  const all = isHere ? readdirSync(folder) : []

  it('are all looked at', () => {
    expect(all.filter(name => !(name in expected))).toEqual([])
  })

  it.each(Object.entries(expected))('%s comes in as what it holds', (name, what) => {
    expect(summary(name)).toEqual(what)
  })

  it('have their roles, days, estimates and what waits for what read as they stand there', () => {
    const step = (file: string, title: string) => {
      const found = read(file)
      return (found.ok ? found.templates : []).flatMap(({ facts }) => facts.steps).find(each => each.title === title)
    }
    expect(step('month-end-tasks.csv', 'Approve Bank Reconciliation')).toMatchObject({
      role: 'manager',
      estimate: 120,
      due: { count: 2, unit: 'days', from: 'period-end' },
      checklist: [{ text: 'Signed reconciliation report and approval in ERP' }],
    })
    expect(step('month-end-raci.md', 'Pay withholding tax due')).toMatchObject({ role: 'reviewer', signOff: 'partner' })
    expect(step('close-management.md', 'Run fixed asset depreciation')).toMatchObject({
      due: { count: 1, unit: 'working-days', from: 'period-end' },
    })
    expect(step('practice-workflow-templates.json', 'Expense Categorization')).toMatchObject({
      role: 'preparer',
      estimate: 180,
      due: { count: 15, unit: 'days', from: 'job-start' },
      after: [
        { step: 'bank-reconciliation', lag: 0 },
        { step: 'credit-card-reconciliation', lag: 0 },
      ],
    })
    expect(step('month-end-dated-oct-2025.csv', 'Final TB Sign-off & Filing')).toMatchObject({
      due: { count: 3, unit: 'days', from: 'period-end' },
    })
  })

  it.each(isHere ? all : ['none'])('%s becomes drafts that can be saved', name => {
    const file = read(name)
    for (const { facts } of file.ok ? file.templates : []) expect(draftFacts.safeParse(facts).error).toBeUndefined()
  })
})
