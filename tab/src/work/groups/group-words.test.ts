import { groupWords } from './group-words.ts'

const names = { person: () => 'Ana Costa', locale: 'en-GB' }

it('says what each group of jobs has in common', () => {
  const say = (by: Parameters<typeof groupWords>[0], value: string | null, name?: string) =>
    groupWords(by, { value, jobs: 3, ...(name && { name }) }, names)
  expect(say('client', 'client:a', 'Acme Ltd')).toBe('Acme Ltd')
  expect(say('service', 'vat', 'VAT return')).toBe('VAT return')
  expect(say('stage', 'in-review')).toBe('In review')
  expect(say('preparer', 'person:ana')).toBe('Ana Costa')
  expect(say('preparer', null)).toBe('Nobody')
  expect(say('month', '2026-11')).toBe('November 2026')
  expect(say('tag', null)).toBe('No tag')
  expect(say('waiting', 'third-party')).toBe('Waits on a third party')
  expect(say('waiting', null)).toBe('Waits on nobody')
})
