import { condition } from './condition.ts'
import type { FieldTest } from './field-test.ts'
import { meetsField, sayFieldTest } from './field-test.ts'

const fields = { 'fee-band': 'A', staff: 12, since: '2019-04-01', audited: false }

const asks = (field: string, test: FieldTest['test'], ...values: string[]): FieldTest => ({ field, test, in: values })

describe('what is asked of a field of the firm’s own', () => {
  it.each<[FieldTest, boolean]>([
    [asks('fee-band', 'is', 'B', 'a'), true],
    [asks('fee-band', 'is', 'B'), false],
    [asks('staff', 'is', '12.0'), true],
    [asks('audited', 'is', 'no'), true],
    [asks('audited', 'is', 'yes'), false],
    [asks('staff', 'at-least', '12'), true],
    [asks('staff', 'at-least', '12.5'), false],
    [asks('staff', 'at-most', '9'), false],
    [asks('since', 'at-most', '2019-04-01'), true],
    [asks('since', 'at-least', '2020-01-01'), false],
    [asks('fee-band', 'at-least', '1'), false],
    [asks('staff', 'at-least', 'many'), false],
    [asks('bank', 'is', 'Barclays'), false],
    [asks('bank', 'set'), false],
    [asks('bank', 'not-set'), true],
    [asks('audited', 'set'), true],
    [asks('constructor', 'set'), false],
    [asks('constructor', 'is', 'A'), false],
  ])('%j is met: %s', (test, met) => {
    expect(meetsField(fields, test)).toBe(met)
  })

  it('takes as many values as its way of asking needs', () => {
    const isFine = (test: FieldTest) => condition.safeParse({ fact: 'field', ...test }).success
    expect(isFine(asks('staff', 'at-least', '12'))).toBe(true)
    expect(isFine(asks('staff', 'at-least'))).toBe(false)
    expect(isFine(asks('staff', 'at-most', '1', '2'))).toBe(false)
    expect(isFine(asks('fee-band', 'is'))).toBe(false)
    expect(isFine(asks('fee-band', 'set', 'A'))).toBe(false)
  })

  it('is said by the field’s name', () => {
    expect(sayFieldTest(asks('fee-band', 'is', 'A', 'B'))).toBe('fee band is A or B')
    expect(sayFieldTest(asks('bank', 'not-set'))).toBe('no bank')
  })
})
