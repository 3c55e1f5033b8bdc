import type { Decision } from '#src/command.ts'
import type { Result } from '#src/result.ts'
import { discardDraft } from './discard-draft.ts'
import { publishTemplate } from './publish-template.ts'
import { saveTemplate } from './save-template.ts'
import type { DraftFacts, TemplateDraft } from './template.ts'
import { templateFacts } from './template.ts'
import { templateStanding } from './template-versions.ts'
import { cara, contextOf, personOf, template, wholeOffice } from './work.fixture.ts'

const tom = personOf('tom', 'manager')
const { key: _key, version: _version, publishedAt: _at, publishedBy: _by, ...facts } = template

const startOffice = () => {
  const office = wholeOffice()
  let marks = 0
  const context = (person = cara) =>
    contextOf(person, {
      newId: () => {
        marks += 1
        return `mark-${marks}`
      },
    })
  const carryOut = (decided: Result<Decision>) => {
    if (decided.ok) office.apply(decided.value)
    return decided
  }
  const save = (name: string, seen: { base: number; over?: string }, person = cara) => {
    const input = { template: { ...facts, name } as DraftFacts, ...seen }
    return carryOut(saveTemplate.decide(saveTemplate.read(office.look, input, context()), input, context(person)))
  }
  const publish = (name: string, draft?: string) => {
    const input = { ...facts, name, ...(draft && { draft }) }
    return carryOut(publishTemplate.decide(publishTemplate.read(office.look, input, context()), input, context()))
  }
  const discard = (draft: string) => {
    const input = { id: facts.id, draft }
    return carryOut(discardDraft.decide(discardDraft.read(office.look, input, context()), input, context()))
  }
  const standing = () => templateStanding(office.look, facts.id)
  return { save, publish, discard, standing, mark: () => standing().draft?.mark ?? '' }
}

describe('a template’s draft', () => {
  it('stands beside its published versions, which do not change', () => {
    const office = startOffice()
    expect(office.save('VAT, better', { base: 1 })).toMatchObject({ ok: true, value: { sentence: 'Began a draft' } })
    expect(office.standing()).toMatchObject({ draft: { name: 'VAT, better', base: 1 }, versions: [template] })
  })

  it('may be half done', () => {
    const bare: Pick<TemplateDraft, 'steps' | 'sections'> = { steps: [], sections: [] }
    const office = startOffice()
    expect(saveTemplate.input.safeParse({ template: { ...facts, ...bare }, base: 1 }).success).toBe(true)
    expect(templateFacts.safeParse({ ...facts, ...bare }).success).toBe(false)
    expect(office.save('VAT', { base: 1 }).ok).toBe(true)
  })

  it('is never written over by somebody who has not seen it', () => {
    const office = startOffice()
    office.save('Tom’s', { base: 1 }, tom)
    expect(office.save('Cara’s', { base: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'template-changed', name: 'Tom’s', by: tom.key },
    })
    expect(office.save('Cara’s', { base: 1, over: office.mark() }).ok).toBe(true)
    expect(office.standing().draft?.name).toBe('Cara’s')
  })

  it('is not begun from a version that was published over meanwhile', () => {
    const office = startOffice()
    office.publish('VAT 2')
    expect(office.save('VAT, better', { base: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'template-changed', version: 2 },
    })
  })

  it('becomes the next version, and is done with', () => {
    const office = startOffice()
    office.save('VAT, better', { base: 1 })
    expect(office.publish('VAT, better', office.mark()).ok).toBe(true)
    expect(office.standing()).toMatchObject({
      draft: undefined,
      versions: [{ version: 1 }, { version: 2, name: 'VAT, better' }],
    })
  })

  it('is not published by somebody who has seen another one', () => {
    const office = startOffice()
    office.save('First', { base: 1 })
    const seen = office.mark()
    office.save('Second', { base: 1, over: seen })
    expect(office.publish('First', seen)).toMatchObject({ ok: false, refusal: { code: 'template-changed' } })
    expect(office.standing().versions).toHaveLength(1)
  })

  it('stays when a version is published that was not made from it', () => {
    const office = startOffice()
    office.save('VAT, better', { base: 1 })
    office.publish('From a file')
    expect(office.standing().draft?.name).toBe('VAT, better')
  })

  it('is thrown away only by somebody who has seen it', () => {
    const office = startOffice()
    expect(office.discard('nothing')).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    office.save('VAT, better', { base: 1 })
    expect(office.discard('another')).toMatchObject({ ok: false, refusal: { code: 'template-changed' } })
    expect(office.discard(office.mark()).ok).toBe(true)
    expect(office.standing().draft).toBeUndefined()
  })
})
