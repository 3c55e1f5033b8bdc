import { extensionInvoke } from './extension-invoke.ts'

const message = {
  id: '1767',
  conversationId: 'a:1ana',
  from: 'ana',
  at: '2026-11-23T09:00:00Z',
  text: 'Ask <b>them</b>\nplease',
  cards: [{ secret: 'of the card' }],
  edited: false,
  deleted: false,
  senderName: 'Ana',
}

test('a pasted link is sent as it is', () => {
  expect(extensionInvoke({ kind: 'link', url: 'https://praxis.example/a' })).toEqual({
    name: 'composeExtension/queryLink',
    value: { url: 'https://praxis.example/a' },
  })
})

test('a search names its command, its parameters and the page', () => {
  const parameters = [{ name: 'initialRun', value: 'true' }]
  expect(extensionInvoke({ kind: 'query', command: 'find', parameters })).toEqual({
    name: 'composeExtension/query',
    value: { commandId: 'find', parameters, queryOptions: { skip: 0, count: 25 } },
  })
})

test('an action on a message carries its words as HTML and a link to it, but not what its cards say', () => {
  const { name, value } = extensionInvoke({ kind: 'fetch', command: 'make', messageId: '1767' }, message)
  expect(name).toBe('composeExtension/fetchTask')
  expect(value).toMatchObject({
    commandId: 'make',
    commandContext: 'message',
    messagePayload: {
      id: '1767',
      linkToMessage: expect.stringContaining('https://teams.microsoft.com/l/message/a:1ana/1767'),
      body: { contentType: 'html', content: expect.stringContaining('Ask &lt;b&gt;them&lt;/b&gt;<br>please') },
      from: { user: { id: 'ana', displayName: 'Ana' } },
      attachments: [],
    },
  })
  expect(JSON.stringify(value)).not.toContain('of the card')
})

test('what a dialog submits goes with the message it is about', () => {
  const asked = { kind: 'submit', command: 'make', messageId: '1767', data: { title: 'Ask' } } as const
  expect(extensionInvoke(asked, message)).toMatchObject({
    name: 'composeExtension/submitAction',
    value: { commandId: 'make', commandContext: 'message', data: { title: 'Ask' }, messagePayload: { id: '1767' } },
  })
})
