import { canonical } from '@praxis/practice'
import fc from 'fast-check'
import { diff, patched, reversed } from './diff.ts'

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean())
const name = fc.stringMatching(/^[a-z~/#]{1,6}$/).filter(text => text !== '#')
const item = fc.record({ id: fc.stringMatching(/^[a-e]$/), status: leaf, note: fc.option(leaf, { nil: undefined }) })
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 5 })
const body = fc.record({
  key: fc.constant('k'),
  flat: fc.option(leaf, { nil: undefined }),
  team: fc.dictionary(name, leaf, { maxKeys: 3 }),
  tasks: items,
  tags: fc.array(fc.string(), { maxLength: 3 }),
})
const record = fc.option(
  body.map(value => JSON.parse(JSON.stringify(value)) as unknown),
  { nil: null },
)

describe('the changes of a record', () => {
  it('lead from what was to what is, and back again', () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        const paths = diff(before, after)
        expect(canonical(patched(before, paths))).toBe(canonical(after))
        expect(canonical(patched(after, reversed(paths)))).toBe(canonical(before))
      }),
      { numRuns: 500 },
    )
  })

  it('name the field of the task that changed, not the whole list', () => {
    const before = {
      tasks: [
        { id: 'a', status: 'open' },
        { id: 'b', status: 'open' },
      ],
    }
    const after = {
      tasks: [
        { id: 'a', status: 'open' },
        { id: 'b', status: 'done' },
      ],
    }
    expect(diff(before, after)).toEqual({ 'tasks/b/status': ['open', 'done'] })
  })

  it('keep the order of a list', () => {
    const before = { tasks: [{ id: 'a' }, { id: 'b' }] }
    const after = { tasks: [{ id: 'c' }, { id: 'b' }, { id: 'a' }] }
    expect(patched(before, diff(before, after))).toEqual(after)
  })

  it('are none when nothing changed', () => {
    expect(diff({ a: [1, { id: 'x' }] }, { a: [1, { id: 'x' }] })).toEqual({})
  })
})
