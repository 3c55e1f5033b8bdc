import fc from 'fast-check'
import { compareTemplates, isUnchanged } from './compare-templates.ts'
import type { DraftFacts, Step } from './template.ts'
import { template } from './work.fixture.ts'

const [enter, prepare, file] = template.steps as [Step, Step, Step] // the fixture's three

const changed = (more: Partial<DraftFacts>) => compareTemplates(template, { ...template, ...more })

describe('two versions of a template', () => {
  it('that say the same differ in nothing', () => {
    expect(isUnchanged(changed({}))).toBe(true)
  })

  it('show the steps added, removed and changed, field by field', () => {
    const send = { ...file, id: 'send', title: 'Send' }
    const { steps } = changed({ steps: [enter, { ...prepare, estimate: 90, signOff: 'manager' }, send] })
    expect(steps.added).toEqual([send])
    expect(steps.removed).toEqual([file])
    expect(steps.changed.map(({ after, fields }) => [after.id, fields])).toEqual([['prepare', ['estimate', 'signOff']]])
  })

  it('show a checklist as changed only where it says something else', () => {
    const renamed = prepare.checklist.map(({ text }) => ({ id: 'other', text }))
    expect(isUnchanged(changed({ steps: [enter, { ...prepare, checklist: renamed }, file] }))).toBe(true)
  })

  it('show which step was moved, not those that made room for it', () => {
    expect(changed({ steps: [file, enter, prepare] }).steps.changed.map(({ after }) => after.id)).toEqual(['file'])
  })

  it('tell of no place where steps stand as before within their sections', () => {
    const sections = ['one', 'two'].map(id => ({ id, title: id }))
    const [a, b, c] = [enter, prepare, file].map((step, at) => ({ ...step, section: at === 1 ? 'two' : 'one' }))
    const steps = (order: (typeof a)[]) => ({ ...template, sections, steps: order.flatMap(step => step ?? []) })
    expect(isUnchanged(compareTemplates(steps([a, b, c]), steps([a, c, b])))).toBe(true)
  })

  it('show what was changed about the whole', () => {
    expect(changed({ name: 'VAT', budget: [{ role: 'preparer', minutes: 240 }] }).head).toEqual(['name', 'budget'])
  })

  it('show another fee, a fee that came and one that went', () => {
    const fee = (minor: number) => ({ fee: { kind: 'fixed' as const, price: { minor, currency: 'GBP' } } })
    expect(changed(fee(45_000)).head).toEqual(['fee'])
    expect(compareTemplates({ ...template, ...fee(1) }, { ...template, ...fee(2) }).head).toEqual(['fee'])
    expect(compareTemplates({ ...template, ...fee(1) }, template).head).toEqual(['fee'])
  })

  it('show sections renamed, added and removed', () => {
    const { sections } = changed({
      sections: [
        { id: 'all', title: 'Everything' },
        { id: 'new', title: 'New' },
      ],
    })
    expect([sections.added.length, sections.removed.length, sections.changed.length]).toEqual([1, 0, 1])
  })

  it('never have a step out of place whose neighbours stand as they stood', () => {
    const named = (ids: string[]) => ids.map(id => ({ ...enter, id, after: [] }))
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 6 }), order => {
        const { steps } = compareTemplates({ ...template, steps: named(ids) }, { ...template, steps: named(order) })
        const moved = steps.changed.map(({ after }) => after.id)
        const rest = order.filter(id => !moved.includes(id))
        expect(rest).toEqual(rest.toSorted())
      }),
    )
  })
})
