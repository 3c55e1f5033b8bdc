import type { SavedView } from '@praxis/practice'
import { isChanged, missingWords, shownFacts, viewPath } from './view-path.ts'

const saved: SavedView = {
  key: 'view:0193',
  owner: 'person:ana',
  name: 'Mine this month',
  shared: false,
  form: 'calendar',
  jobs: { manager: 'me', due: 'this-month', started: 'false' },
  group: 'preparer',
}

describe('a saved view', () => {
  const path = viewPath(saved)
  const input = { manager: 'me', due: 'this-month', started: false } as const
  const shown = { input, view: 'calendar' as const, also: { group: 'preparer', view: '0193' } }

  it('leads to the same jobs in the same form', () => {
    expect(path).toBe('/jobs/calendar?manager=me&due=this-month&started=false&group=preparer&view=0193')
    expect(shownFacts(shown)).toEqual({ form: 'calendar', jobs: saved.jobs, group: 'preparer' })
  })

  it('is changed by another filter, form or group, not by the month that is looked at', () => {
    expect(isChanged(saved, shown)).toBe(false)
    expect(isChanged(saved, { ...shown, also: { ...shown.also, month: '2027-01' } })).toBe(false)
    expect(isChanged(saved, { ...shown, view: 'table' })).toBe(true)
    expect(isChanged(saved, { ...shown, input: { manager: 'me' } })).toBe(true)
  })

  it('opens without what no list takes any more', () => {
    expect(viewPath({ ...saved, jobs: { colour: 'red', filter: 'late' } })).toBe(
      '/jobs/calendar?filter=late&group=preparer&view=0193',
    )
  })

  it('says what it names that is gone', () => {
    expect(missingWords(['person', 'tag'])).toBe('This view names a person and a tag that is no longer there.')
  })
})
