import { answerTabCall, type TabDesk } from './tab-calls.ts'

const nothing = () => undefined

const createDesk = (own: Partial<TabDesk> = {}): TabDesk => ({
  frameContext: 'content',
  clientType: 'web',
  context: () => ({ entityId: 'home' }),
  page: () => ({ entityId: 'home', contentUrl: 'http://localhost:4702', websiteUrl: 'http://localhost:4702' }),
  token: async () => 'a-token',
  listen: nothing,
  report: nothing,
  openLink: () => true,
  navigate: () => true,
  share: nothing,
  chatWith: nothing,
  back: nothing,
  startDialog: async () => [null, 'done'],
  completeDialog: nothing,
  resizeDialog: nothing,
  pickPeople: async () => undefined,
  relay: nothing,
  ...own,
})

test('initialize is answered with the frame context, the client and what it supports', async () => {
  const [frame, client, runtime] = (await answerTabCall('initialize', ['2.58.0', 4, null], createDesk())) ?? []
  expect([frame, client]).toEqual(['content', 'web'])
  expect(JSON.parse(String(runtime))).toMatchObject({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } })
})

test('the token is that of the person, or the reason why there is none', async () => {
  const call = ['authentication.getAuthToken', [null, null, null, null]] as const
  expect(await answerTabCall(call[0], [...call[1]], createDesk())).toEqual([true, 'a-token'])
  const refusing = createDesk({ token: () => Promise.reject(new Error('resourceRequiresConsent')) })
  expect(await answerTabCall(call[0], [...call[1]], refusing)).toEqual([false, 'resourceRequiresConsent'])
})

test('what teams-js waits for no answer to gets none', async () => {
  const heard: string[] = []
  const desk = createDesk({ listen: event => heard.push(event), report: stage => heard.push(stage) })
  expect(await answerTabCall('registerHandler', ['themeChange'], desk)).toBeUndefined()
  expect(await answerTabCall('appInitialization.success', ['2.58.0'], desk)).toBeUndefined()
  expect(heard).toEqual(['themeChange', 'ready'])
})

test('a dialog is answered when it closes, with the error first', async () => {
  const dialog = { url: 'http://localhost:4702/ask', title: 'Ask', height: 320, width: 560 }
  expect(await answerTabCall('tasks.startTask', [dialog], createDesk())).toEqual([null, 'done'])
})

test('an app that is not installed is not gone to', async () => {
  const args = [{ appId: 'other', pageId: 'home', subPageId: null }]
  expect(await answerTabCall('pages.navigateToApp', args, createDesk({ navigate: () => false }))).toEqual([
    false,
    'The app is not installed.',
  ])
})

test.each([
  ['location.getLocation', [{ errorCode: 100, message: 'location.getLocation is not supported here' }]],
  ['authentication.authenticate', [false, 'authentication.authenticate is not supported here']],
  ['toString', [{ errorCode: 100, message: 'toString is not supported here' }]],
])('%s is refused in the shape that teams-js reads as a refusal', async (name, refusal) => {
  expect(await answerTabCall(name, [], createDesk())).toEqual(refusal)
})

test('the picker of people answers with whom it was, or that it was left', async () => {
  const ben = { objectId: 'ben', displayName: 'Ben Okafor', email: 'ben.okafor@hartandco.example' }
  const desk = createDesk({ pickPeople: async ({ title }) => (title === 'Who?' ? [ben] : undefined) })
  expect(await answerTabCall('people.selectPeople', [{ title: 'Who?' }], desk)).toEqual([null, [ben]])
  expect(await answerTabCall('people.selectPeople', [null], desk)).toMatchObject([{ errorCode: 8000 }, null])
})
