import { messagesRoute } from './messages-route.ts'

const handled: unknown[] = []
const bot = {
  handle: async (request: unknown) => {
    handled.push(request)
    return { status: 200, body: undefined }
  },
}

const post = (body: string, headers: Record<string, string> = {}) =>
  messagesRoute({ bot }).request('/', { method: 'POST', body, headers })

describe('what comes to the bot', () => {
  afterEach(() => {
    handled.length = 0
  })

  it('is handed on with its token', async () => {
    expect((await post('{"type":"message"}', { Authorization: 'Bearer token' })).status).toBe(200)
    expect(handled).toHaveLength(1)
  })

  it('is not even read without a token, nor where it is too large', async () => {
    expect((await post('{"type":"message"}')).status).toBe(401)
    expect((await post(`"${'x'.repeat(300_000)}"`, { Authorization: 'Bearer token' })).status).toBe(413)
    expect(handled).toEqual([])
  })
})
