import { acceptsHost } from './accepts-host.ts'

const tab = 'http://localhost:4702'
const host = 'http://localhost:4700'

test.each([
  [[host], true],
  [['https://teams.example', `${host}/`], true],
  [['http://localhost:4790'], false],
  [['https://localhost:4700'], false],
  [['not a url'], false],
  [[], false],
  [null, false],
])('a page that named %j listens to the stand-in: %s', (named, heard) => {
  expect(acceptsHost(named, tab, host)).toBe(heard)
})

test('a page of the same origin always listens', () => {
  expect(acceptsHost(null, host, host)).toBe(true)
})

test('one label may be left open', () => {
  expect(acceptsHost(['https://*.example.org'], tab, 'https://a.example.org')).toBe(true)
  expect(acceptsHost(['https://*.example.org'], tab, 'https://a.b.example.org')).toBe(false)
})
