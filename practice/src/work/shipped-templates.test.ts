import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { Period } from '#src/dates/period.ts'
import { periodOf } from '#src/dates/period.ts'
import { checkTemplate } from './check-template.ts'
import { isDueBeforeItCanStart, jobAnchors, stepDue, yearEndFor } from './dates-of-job.ts'
import { planJob } from './make-job.ts'
import type { Step, TemplateFacts } from './template.ts'
import { templateFacts } from './template.ts'

const at = '2026-01-01T09:00:00.000Z'

const stepNamed = ({ steps }: TemplateFacts, id: string): Step => steps.find(step => step.id === id) as Step // a task is one of its steps

const anchorsFor = (template: TemplateFacts, client: { yearEnd: string }, period: Period) =>
  jobAnchors(englishCalendar, template, period, yearEndFor(client, period))

const folder = join(import.meta.dirname, '..', '..', 'templates')
const shipped = readdirSync(folder).map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))] as const)

describe('the templates that come with the product', () => {
  it.each(shipped)('%s is a template that could be published', (_file, template) => {
    const parsed = templateFacts.parse(template)
    expect(checkTemplate(parsed)).toBeUndefined()
  })

  it('hold what firms of accountants, lawyers and consultants do', () => {
    const steps = Object.fromEntries(shipped.map(([file, { steps }]) => [file, steps.length]))
    expect(steps).toEqual({
      'annual-accounts.json': 11,
      'consulting-project.json': 10,
      'law-intake.json': 10,
      'monthly-bookkeeping.json': 6,
      'payroll.json': 8,
      'vat-return.json': 8,
    })
  })

  it.each(shipped)('%s has each step due after what it waits for, and none after the job', (_file, template) => {
    const parsed = templateFacts.parse(template)
    const period = periodOf(parsed.frequency, '2026-12-15')
    const made = { ...parsed, key: 'template:x.v1', version: 1, publishedAt: at, publishedBy: 'person:cara' } as const
    for (const kind of ['company', 'individual'] as const) {
      const client = { key: 'client:acme', kind, yearEnd: '03-31', identifiers: {} } as const
      const { tasks, due: end } = planJob(englishCalendar, made, { client, period, team: {} }, '2026-11-23')
      for (const task of tasks) {
        expect({ task: task.id, late: task.due > end }).toEqual({ task: task.id, late: false })
        expect({ task: task.id, early: isDueBeforeItCanStart(englishCalendar, task, tasks) }).toEqual({
          task: task.id,
          early: false,
        })
        expect(task.start <= task.due).toBe(true)
        const own = stepDue(
          englishCalendar,
          stepNamed(parsed, task.id),
          anchorsFor(parsed, client, period),
          parsed.steps,
        )
        expect({ task: task.id, due: own }).toEqual({ task: task.id, due: task.due })
      }
    }
  })
})
