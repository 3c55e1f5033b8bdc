import { shownTags, tagsChange, withTag } from './tags-shown.ts'

describe('choosing tags', () => {
  it('shows those in use that hold what is typed, and all that are chosen', () => {
    expect(shownTags(['VIP', 'Audit', 'Vineyard'], ['Audit'], 'vi')).toEqual(['Audit', 'Vineyard', 'VIP'])
  })

  it('shows a tag once, in the spelling that was chosen', () => {
    expect(shownTags(['VIP'], ['vip'], '')).toEqual(['vip'])
  })

  it('adds no second spelling of a tag', () => {
    expect(withTag(['VIP'], ' vip ')).toEqual(['VIP'])
    expect(withTag(['VIP'], ' Audit ')).toEqual(['VIP', 'Audit'])
  })

  it('is what comes and what goes, whatever the case', () => {
    expect(tagsChange(['VIP', 'Audit'], ['vip', 'Late'])).toEqual({ add: ['Late'], remove: ['Audit'] })
  })
})
