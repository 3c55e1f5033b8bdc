import { existsSync, readFileSync } from 'node:fs'
import { readActivity, readExtension } from './activities.ts'

type Activity = Parameters<typeof readActivity>[0]

const teams = {
  id: 'f:17b96347',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:ana', name: 'Ana Pereira', aadObjectId: 'c5e99701' },
  recipient: { id: '28:praxis', name: 'Praxis' },
  conversation: { id: 'a:17vxw6', conversationType: 'personal', tenantId: 'firm' },
  channelData: { tenant: { id: 'firm' } },
}

// As much of an activity as Teams sends.
const read = (more: object) => readActivity({ ...teams, ...more } as unknown as Activity)

const from = {
  objectId: 'c5e99701',
  tenantId: 'firm',
  isPersonalChat: true,
  chat: {
    service: 'https://smba.trafficmanager.net/emea/',
    conversation: 'a:17vxw6',
    user: '29:ana',
    bot: '28:praxis',
  },
}

describe('what comes from elsewhere', () => {
  it('means nothing, whoever it says it is from', () => {
    expect(read({ type: 'message', text: 'help', channelId: 'directline' })).toBeUndefined()
    expect(read({ type: 'message', text: 'help', channelId: undefined })).toBeUndefined()
  })
})

describe('what comes from Teams', () => {
  it('is words, without the mention of the bot', () => {
    const mention = { type: 'mention', text: '<at>Praxis</at>', mentioned: { id: '28:praxis', name: 'Praxis' } }
    const other = { type: 'mention', text: '<at>Ben</at>', mentioned: { id: '29:ben', name: 'Ben' } }
    const text = '<at>Praxis</at> log 1h acme call with <at>Ben</at>&nbsp;'
    expect(read({ type: 'message', text, entities: [mention, other] })).toEqual({
      id: 'f:17b96347',
      from,
      kind: 'words',
      text: 'log 1h acme call with Ben',
    })
  })

  it('is a button, by Action.Execute or, in old clients, by Action.Submit', () => {
    const data = { card: 'review', key: 'k' }
    const value = { action: { type: 'Action.Execute', verb: 'approve-task', data }, trigger: 'manual' }
    expect(read({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: '1767' })).toMatchObject({
      kind: 'action',
      verb: 'approve-task',
      data,
      message: '1767',
      invoked: true,
    })
    const submitted = { verb: 'approve-task', ...data }
    expect(read({ type: 'message', value: submitted, replyToId: '1767' })).toMatchObject({
      kind: 'action',
      verb: 'approve-task',
      data: submitted,
      message: '1767',
      invoked: false,
    })
  })

  it.each([
    [{ type: 'installationUpdate', action: 'add' }, 'installed'],
    [{ type: 'installationUpdate', action: 'add-upgrade' }, 'seen'],
    [{ type: 'installationUpdate', action: 'remove' }, 'uninstalled'],
    [{ type: 'conversationUpdate', membersAdded: [{ id: '28:praxis' }] }, 'seen'],
  ])('is an app that comes or goes: %j', (activity, kind) => {
    expect(read(activity)).toEqual({ id: 'f:17b96347', from, kind })
  })

  it.each([
    { type: 'messageReaction' },
    { type: 'typing' },
    { type: 'messageUpdate' },
    { type: 'invoke', name: 'task/fetch', value: {} },
    { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: {} } } },
  ])('is nothing to us: %j', activity => {
    expect(read(activity)).toBeUndefined()
  })

  it('is of the tenant that the channel says, before the one the conversation says', () => {
    expect(read({ type: 'message', text: '', channelData: { tenant: { id: 'client' } } })?.from.tenantId).toBe('client')
    expect(read({ type: 'message', text: '', channelData: undefined })?.from.tenantId).toBe('firm')
  })

  it('is from a group where it is', () => {
    const conversation = { id: '19:abc@thread.tacv2', conversationType: 'channel', tenantId: 'firm' }
    expect(read({ type: 'message', text: 'hi', conversation })?.from.isPersonalChat).toBe(false)
  })

  it('is read without failing, whatever is missing', () => {
    for (const type of ['message', 'invoke', 'installationUpdate', 'conversationUpdate'])
      expect(() => readActivity({ type } as unknown as Activity)).not.toThrow() // nothing but a type
  })

  const sample = new URL(
    '../../../shared/samples/teams/teams-net-TeamsActivityTests-4-adaptiveCard-action.json',
    import.meta.url,
  )
  const isHere = existsSync(sample)
  const itIfHere = isHere ? it : it.skip
  itIfHere(`is read as Teams really sent it${isHere ? '' : ' (../shared/samples is not here)'}`, () => {
    const activity = JSON.parse(readFileSync(sample, 'utf8'))
    expect(readActivity(activity)).toBeUndefined()
    activity.value.action.verb = 'show-review'
    expect(readActivity(activity)).toMatchObject({
      kind: 'action',
      verb: 'show-review',
      data: { feedback: 'test invokes' },
      message: '1767765488332',
      from: {
        objectId: 'c5e99701-2a32-49c1-a660-4629ceeb8c61',
        tenantId: '56653e9d-2158-46ee-90d7-675c39642038',
        isPersonalChat: true,
      },
    })
  })
})

describe('the message extension', () => {
  // As much of an activity as Teams sends.
  const ask = (more: object) => readExtension({ ...teams, ...more } as unknown as Activity)
  const pasted = { type: 'invoke', name: 'composeExtension/queryLink', value: { url: 'https://praxis.example/job/1' } }

  it('is asked from any chat, by whom Teams names', () => {
    const group = { id: '19:group', conversationType: 'groupChat', tenantId: 'firm' }
    expect(ask({ ...pasted, conversation: group })).toEqual({
      from: { ...from, isPersonalChat: false, chat: { ...from.chat, conversation: '19:group' } },
      asked: { what: 'link', url: 'https://praxis.example/job/1' },
    })
  })

  it('is asked by nobody else, and by nothing else', () => {
    expect(ask({ ...pasted, channelId: 'directline' })).toBeUndefined()
    expect(ask({ ...pasted, type: 'message' })).toBeUndefined()
    expect(ask({ type: 'invoke', name: 'adaptiveCard/action', value: {} })).toBeUndefined()
  })

  it('puts cards into messages, which then ask nothing', () => {
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }
    expect(read({ type: 'message', text: 'Please look', attachments: [card] })).toMatchObject({ kind: 'seen' })
    expect(read({ type: 'message', text: 'help', attachments: [{ contentType: 'text/html' }] })).toMatchObject({
      kind: 'words',
    })
  })
})
