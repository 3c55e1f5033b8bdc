import { tabPath } from './tab-path.ts'

test('a link to a task leads to the task, whatever page it stands on', () => {
  expect(tabPath({ page: 'home', path: 'job/job:one:vat:2026-09-q/task/review' })).toBe(
    '/job/job:one:vat:2026-09-q/task/review',
  )
})

test('a link to a week leads to that week', () => {
  expect(tabPath({ page: 'time', path: 'week/2026-11-23' })).toBe('/time/2026-11-23')
})

test('a page without a path below it leads to the place of that name', () => {
  expect(tabPath({ page: 'home', path: '' })).toBe('/')
  expect(tabPath({ page: 'clients', path: '' })).toBe('/clients')
  expect(tabPath({ page: 'conversations', path: '' })).toBeUndefined()
})

test('a link never leads out of the tab, however its path begins', () => {
  for (const path of ['//evil.example/x', '\\\\evil.example/x', '/\\evil.example/x', ' //evil.example/x'])
    expect(tabPath({ page: 'home', path })).toBe('/evil.example/x')
})
