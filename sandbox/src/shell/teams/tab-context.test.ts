import type { User } from '../../types.ts'
import { contentUrl } from './content-url.ts'
import { tabContext } from './tab-context.ts'

const ana: User = {
  id: 'u-ana',
  displayName: 'Ana Whitfield',
  givenName: 'Ana',
  surname: 'Whitfield',
  mail: 'ana@hart.example',
  userPrincipalName: 'ana@hart.example',
  jobTitle: 'Senior Accountant',
  tenantId: 't-hart',
  zone: 'Europe/London',
  locale: 'en-GB',
}

const context = tabContext({
  appId: 'app',
  user: ana,
  theme: 'light',
  place: { entityId: 'jobs', subEntityId: 'job/17' },
  frameContext: 'content',
  clientType: 'web',
  sessionId: 's',
  appSessionId: 'a',
  clickedAt: 1,
})

test('the context names the page, the person, the tenant and the host as teams-js reads them', () => {
  expect(context).toMatchObject({
    entityId: 'jobs',
    subEntityId: 'job/17',
    userObjectId: 'u-ana',
    tid: 't-hart',
    loginHint: 'ana@hart.example',
    locale: 'en-gb',
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
  })
})

test('the light theme is called default', () => {
  expect(context.theme).toBe('default')
})

test('placeholders of the content url are filled in, encoded or not', () => {
  const url = 'http://localhost:4702/tab?theme={theme}&at=%7BsubEntityId%7D&who={loginHint}&x={unknown}'
  expect(contentUrl(url, context)).toBe(
    'http://localhost:4702/tab?theme=default&at=job%2F17&who=ana%40hart.example&x={unknown}',
  )
})
