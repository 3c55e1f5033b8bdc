import { readAssign, readCreate, readDue } from './read-acts.ts'

const monday = '2026-11-23'
const due = (words: string, today: '2026-11-23' | '2026-11-27' = monday) => readDue(words.split(' '), today)
const assign = (words: string) => readAssign(words.split(' '))
const create = (words: string) => readCreate(words.split(' '))

describe('“due”, a job or a task, and a day', () => {
  it.each([
    ['acme vat Friday', '2026-11-27'],
    ['acme vat to Friday', '2026-11-27'],
    ['acme vat on fri.', '2026-11-27'],
    ['acme vat sunday', '2026-11-29'],
    ['acme vat today', '2026-11-23'],
    ['acme vat by tomorrow', '2026-11-24'],
    ['acme vat 7 Feb', '2027-02-07'],
    ['acme vat Feb 7th', '2027-02-07'],
    ['acme vat 1 August', '2027-08-01'],
    ['acme vat 7 Feb 2028', '2028-02-07'],
    ['acme vat 2027-02-07', '2027-02-07'],
    ['acme vat 2020-02-07', '2020-02-07'],
  ] as const)('%s', (words, day) => {
    expect(due(words)).toEqual({ work: 'acme vat', when: { days: [day] } })
  })

  it.each([
    ['acme vat 7/2', '2027-02-07'],
    ['acme vat on 7/2/27', '2027-02-07'],
    ['acme vat 07/02/2027', '2027-02-07'],
    ['acme vat in 2 weeks', '2026-12-07'],
    ['acme vat in a week', '2026-11-30'],
    ['acme vat in 10 days', '2026-12-03'],
  ] as const)('%s', (words, day) => {
    expect(due(words)).toEqual({ work: 'acme vat', when: { days: [day] } })
  })

  it('has the month first for whoever writes it so', () => {
    const american = (words: string) => readDue(words.split(' '), monday, true)
    expect(american('acme vat 2/7')).toEqual({ work: 'acme vat', when: { days: ['2027-02-07'] } })
    expect(american('acme vat 12/1/26')).toEqual({ work: 'acme vat', when: { days: ['2026-12-01'] } })
  })

  it('has next Friday mean the one of next week, or perhaps the coming one', () => {
    expect(due('acme vat next friday').when).toEqual({ days: ['2026-12-04', '2026-11-27'] })
    expect(due('acme vat next monday').when).toEqual({ days: ['2026-11-30'] })
    expect(due('acme vat next thursday', '2026-11-27').when).toEqual({ days: ['2026-12-03'] })
  })

  it.each([
    'acme vat 31/2',
    'acme vat 13/13',
    'acme vat 1/2/3',
    'acme vat in 999 weeks',
    'acme in 2 parts',
    'what is next',
  ])('%s names no day', words => {
    expect(due(words)).toEqual({ work: words })
  })

  it.each([
    ['+5', 5],
    ['-3', -3],
    ['−3', -3],
    ['+260', 260],
  ])('%s is so many working days', (word, workingDays) => {
    expect(due(`acme vat ${word}`)).toEqual({ work: 'acme vat', when: { workingDays } })
  })

  it('has the name of today’s weekday mean today or in a week', () => {
    expect(due('acme vat friday', '2026-11-27')).toEqual({
      work: 'acme vat',
      when: { days: ['2026-12-04', '2026-11-27'] },
    })
  })

  it('has a day that has just passed mean itself or next year’s', () => {
    expect(due('acme vat 20 Nov')).toMatchObject({ when: { days: ['2027-11-20', '2026-11-20'] } })
  })

  it.each(['acme vat', 'acme vat 31 Feb', 'acme vat 31 Feb 2027', 'acme vat +0', 'acme vat +261', 'acme vat 12'])(
    'finds no day in “%s”',
    words => {
      expect(due(words)).toEqual({ work: words })
    },
  )

  it('takes no more than the day from the words', () => {
    expect(due('accounts oct 7 feb')).toMatchObject({ work: 'accounts oct' })
    expect(due('friday').work).toBe('')
  })
})

describe('“assign”, a job or a task, and a person', () => {
  it.each([
    ['reconcile bank acme to Ben', { work: 'reconcile bank acme', person: 'Ben' }],
    ['send the pack to the client to ana pereira', { work: 'send the pack to the client', person: 'ana pereira' }],
    ['acme vat to Ben as reviewer', { work: 'acme vat', person: 'Ben', role: 'reviewer' }],
    ['acme vat TO me as the Preparer', { work: 'acme vat', person: 'me', role: 'preparer' }],
    ['acme vat', { work: 'acme vat', person: '' }],
    ['acme vat to', { work: 'acme vat', person: '' }],
    ['acme vat to as reviewer', { work: 'acme vat', person: '', role: 'reviewer' }],
  ])('%s', (words, read) => {
    expect(assign(words)).toEqual(read)
  })
})

describe('“create”, a template, a client and a period', () => {
  it.each([
    ['vat return for acme', { template: 'vat return', client: ['acme'] }],
    ['vat for acme for Q3 2026', { template: 'vat', client: ['acme', 'for', 'Q3', '2026'] }],
    ['vat return', { template: 'vat return', client: [] }],
    ['for acme', { template: '', client: ['acme'] }],
  ])('%s', (words, read) => {
    expect(create(words)).toEqual(read)
  })
})
