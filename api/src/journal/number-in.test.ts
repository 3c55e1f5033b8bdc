import { numberIn } from './number-in.ts'

const commit = '0193b1a0-0000-7000-8000-000000000001'

describe('the number that a commit takes', () => {
  it.each([
    ['code:c0042', { series: 'code:c', n: 42 }],
    ['inv:2027:7', { series: 'inv:2027:', n: 7 }],
    ['code:acme', undefined],
    ['code:c9999999999999999999', undefined],
    [commit, undefined],
  ])('in %s is %j', (number, expected) => {
    expect(numberIn({ number, commit })).toEqual(expected)
  })
})
