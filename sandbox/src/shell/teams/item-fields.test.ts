import { itemFields } from './item-fields.ts'
import { typedField } from './typed-field.ts'

test('a detail is laid out as what it holds', () => {
  expect(itemFields({ Key: 'k', Detail: '{"a":1}' })).toEqual([
    { name: 'Key', value: 'k' },
    { name: 'Detail', value: '{"a":1}', json: { a: 1 } },
  ])
})

test('a detail that was cut over several columns is read as one', () => {
  expect(itemFields({ Detail: '{"a":', Detail2: '[1,', Detail3: '2]}' })).toEqual([
    { name: 'Detail', value: '{"a":', json: { a: [1, 2] } },
  ])
})

test('columns that only look like a continuation keep their place', () => {
  expect(itemFields({ Line: 'High Street', Line2: 'Bristol' }).map(field => field.name)).toEqual(['Line', 'Line2'])
})

test('what a person types is kept in the type of the column, and nothing typed is no value', () => {
  expect(typedField('7', 'number')).toBe(7)
  expect(typedField('seven', 'number')).toBe('seven')
  expect(typedField('yes', 'boolean')).toBe(true)
  expect(typedField('2026-11-23T00:00:00Z', 'dateTime')).toBe('2026-11-23T00:00:00Z')
  expect(typedField('', 'text')).toBeNull()
})
