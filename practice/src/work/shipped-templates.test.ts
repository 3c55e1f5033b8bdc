import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTemplate } from './check-template.ts'
import { templateFacts } from './template.ts'

const folder = join(import.meta.dirname, '..', '..', 'templates')
const shipped = readdirSync(folder).map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))] as const)

describe('the templates that come with the product', () => {
  it.each(shipped)('%s is a template that could be published', (_file, template) => {
    const parsed = templateFacts.parse(template)
    expect(checkTemplate(parsed)).toBeUndefined()
  })

  it('hold a VAT return of 8 steps with a sign-off, and a monthly bookkeeping', () => {
    const steps = Object.fromEntries(shipped.map(([file, { steps }]) => [file, steps.length]))
    expect(steps).toEqual({ 'vat-return.json': 8, 'monthly-bookkeeping.json': 6 })
  })
})
