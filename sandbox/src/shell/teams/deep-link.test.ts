import { readDeepLink, writeDeepLink } from './deep-link.ts'

const app = '3f9d5a81-c2e7-46b0-a1d4-58b7e90c6f23'
const context = (value: unknown) => encodeURIComponent(JSON.stringify(value))

test('a link to an entity opens its tab with the sub-page of its context', () => {
  const url = `https://teams.microsoft.com/l/entity/${app}/jobs?webUrl=x&context=${context({ subEntityId: 'job/17' })}`
  expect(readDeepLink(url)).toEqual({ kind: 'tab', appId: app, entityId: 'jobs', subEntityId: 'job/17' })
})

test.each(['', '?context=%7Bbroken', `?context=${context(null)}`, `?context=${context({ subEntityId: 7 })}`])(
  'a link with the context %p opens the tab without a sub-page',
  search => {
    const link = readDeepLink(`https://teams.microsoft.com/l/entity/${app}/home${search}`)
    expect(link).toEqual({ kind: 'tab', appId: app, entityId: 'home', subEntityId: '' })
  },
)

test.each([`msteams:/l/entity/${app}/home`, `msteams://teams.microsoft.com/l/entity/${app}/home`])(
  'the desktop scheme of %s means the same',
  url => expect(readDeepLink(url)).toMatchObject({ kind: 'tab', entityId: 'home' }),
)

test('the entity "conversations" is the chat with the bot', () => {
  const link = readDeepLink(`https://teams.cloud.microsoft/l/entity/${app}/conversations`)
  expect(link).toEqual({ kind: 'conversation', appId: app })
})

test('a link to the app opens the app, a link to a chat names its people', () => {
  expect(readDeepLink(`https://teams.microsoft.com/l/app/${app}`)).toEqual({ kind: 'app', appId: app })
  const chat = readDeepLink('https://teams.microsoft.com/l/chat/0/0?users=jo@hart.example,ana@hart.example')
  expect(chat).toEqual({ kind: 'chat', users: ['jo@hart.example', 'ana@hart.example'] })
})

test('other parts of Teams are named, other sites open a window', () => {
  const meeting = readDeepLink('https://teams.microsoft.com/l/meetup-join/19')
  expect(meeting).toEqual({ kind: 'elsewhere', what: '/l/meetup-join' })
  expect(readDeepLink('https://example.org/a?b=c')).toEqual({ kind: 'web', url: 'https://example.org/a?b=c' })
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///x', 'not a link', ''])('%p is refused', url => {
  expect(readDeepLink(url)).toEqual({ kind: 'refused' })
})

test('a shared link is read back as the page that shared it', () => {
  const url = writeDeepLink(app, { entityId: 'jobs', subEntityId: 'job/17', label: 'VAT return', webUrl: '' })
  expect(readDeepLink(url)).toEqual({ kind: 'tab', appId: app, entityId: 'jobs', subEntityId: 'job/17' })
})
