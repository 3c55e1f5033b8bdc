import type { Search } from '@praxis/practice'
import type { Answered, Command } from './palette-groups.ts'
import { paletteGroups } from './palette-groups.ts'

const gone: string[] = []
const commands: Command[] = [
  { name: 'Go to Jobs', keys: 'g j', run: () => gone.push('jobs') },
  { name: 'New job', about: 'apply a template', run: () => gone.push('apply') },
]
const search: Search = {
  hits: [
    {
      kind: 'client',
      key: 'client:acme',
      name: 'Acme Ltd',
      code: 'C0042',
      status: 'dormant',
      contactName: 'Mary Hughes',
    },
    {
      kind: 'task',
      job: 'job:acme:vat:2026-q3',
      task: 'review',
      name: 'Review ledger',
      jobName: 'VAT return Q3 2026',
      clientName: 'Acme Ltd',
      status: 'open',
      due: '2026-11-26',
    },
    { kind: 'person', key: 'person:ana', name: 'Ana Whitfield', isActive: true },
    { kind: 'template', id: 'vat', name: 'VAT return' },
    {
      kind: 'contact',
      key: 'contact:mary',
      name: 'Mary Hughes',
      client: 'client:acme',
      clientName: 'Acme Ltd',
      clients: 3,
      isActive: false,
    },
  ],
  more: [],
  forgiven: false,
}
const listed = (typed: string, answer: Answered = { ...search, words: typed }, seesTemplates = true) =>
  paletteGroups({
    seesTemplates,
    typed,
    commands,
    answer,
    today: '2026-11-23',
    locale: 'en-GB',
    go: path => gone.push(path),
  })
const titles = (typed: string, answer?: Answered) => listed(typed, answer).map(({ title }) => title)
beforeEach(() => gone.splice(0))

test('without words what one worked on last comes first, then all that can be done', () => {
  expect(titles('')).toEqual(['Worked on last', 'Commands'])
  expect(listed('')[1]?.options.map(({ name, aside }) => [name, aside])).toEqual([
    ['Go to Jobs', 'g j'],
    ['New job', ''],
  ])
})

test('a command is named by the beginnings of its words, in any order, and stands before what is found', () => {
  expect(listed('job n').map(({ options }) => options[0]?.name)).toEqual(['New job', 'Acme Ltd'])
  expect(listed('templ')[0]?.options[0]?.name).toBe('New job')
  expect(titles('acme')).toEqual(['Found'])
})

test('each row says what it is and what tells it from others', () => {
  const rows = listed('acme')[0]?.options.map(({ name, about, aside }) => [
    name,
    about.replaceAll('\u00a0', ' '),
    aside,
  ])
  expect(rows).toEqual([
    ['Acme Ltd', 'C0042 · Mary Hughes · dormant', 'Client'],
    ['Review ledger', 'Acme Ltd · VAT return Q3 2026 · due Thu 26 Nov', 'Task'],
    ['Ana Whitfield', '', 'Person'],
    ['VAT return', '', 'Template'],
    ['Mary Hughes', 'Acme Ltd · and 2 more · has left', 'Contact'],
  ])
})

test('each row opens what it names', () => {
  for (const { options } of listed('acme')) for (const { run } of options) run()
  expect(gone).toEqual([
    '/client/client:acme',
    '/job/job:acme:vat:2026-q3/task/review',
    '/jobs?person=person%3Aana',
    '/templates/vat',
    '/client/client:acme',
  ])
})

test('whoever does not see templates applies the one that was found', () => {
  listed('acme', { ...search, words: 'acme' }, false)[0]
    ?.options.find(({ kind }) => kind === 'template')
    ?.run()
  expect(gone).toEqual(['/apply?template=vat'])
})

test('what was found but for a typo says so', () => {
  expect(titles('acne', { ...search, words: 'acne', forgiven: true })).toEqual(['Nothing has “acne”; close to it'])
})

test('the answer before stands until the next is there, but what one worked on last is no answer to words', () => {
  expect(titles('acme l', { ...search, words: 'acme' })).toEqual(['Found'])
  expect(titles('acme', { ...search, words: '' })).toEqual([])
  expect(titles('', { ...search, words: 'acme' })).toEqual(['Commands'])
})

test('before the answer is there only commands are listed', () => {
  expect(
    paletteGroups({
      typed: 'acme',
      commands,
      answer: undefined,
      today: '2026-11-23',
      locale: 'en-GB',
      seesTemplates: true,
      go: () => undefined,
    }),
  ).toEqual([])
})
