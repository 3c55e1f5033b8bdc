import type { Directory } from '../directory/create-directory.ts'
import type { OperationAnswer } from '../faults/watched-operation.ts'
import type { AppRegistration, ChatMessage, Clock, User } from '../types.ts'
import { connectorError, throttled, writesBlocked } from './connector-error.ts'
import type { Installations } from './installations.ts'
import type { Conversation, MessageStore } from './message-store.ts'
import { conversationIdFor, personId } from './people-ids.ts'
import type { RateLimit } from './rate-limit.ts'
import { readMessage } from './read-message.ts'

export type ConnectorService = {
  app: AppRegistration
  clock: Clock
  directory: Directory
  messages: MessageStore
  installations: Installations
  limits: { send: RateLimit; create: RateLimit; members: RateLimit }
  serviceUrl(): string
  nextMessageId(): string
  announce(message: ChatMessage): void
}

export type ConnectorCall = { service: ConnectorService; params: Record<string, string>; body: unknown; size: number }

/** 100 KB, counted in UTF-16 as Teams does. */
const LARGEST = 100 * 1024

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

/** A person by the id the bot knows, by directory id or by user principal name. */
const findPerson = ({ app, directory }: ConnectorService, id: string): User | undefined =>
  directory.user(id) ?? directory.users.find(user => personId(app, user.id) === id)

const tooLarge = () =>
  connectorError(413, 'MessageSizeTooBig', `The size of the message exceeds the limit of ${LARGEST} bytes.`)
const noConversation = () => connectorError(404, 'ConversationNotFound', 'The conversation could not be found.')
const noActivity = () => connectorError(404, 'ActivityNotFoundInConversation', 'The activity could not be found.')

/** The conversation a call is about, or why nothing can be written to it. */
const writable = ({ service, params }: ConnectorCall): Conversation | OperationAnswer => {
  const conversation = service.messages.conversation(params.conversation ?? '')
  if (!conversation) return noConversation()
  const { state, isBlocked } = service.installations
  if (state(conversation.userId) === 'absent' || isBlocked(conversation.userId)) return writesBlocked()
  const wait = service.limits.send(conversation.id)
  return wait === undefined ? conversation : throttled(wait)
}

const created = (id: string): OperationAnswer => ({ status: 201, body: { id } })

const store = ({ service, body }: ConnectorCall, conversationId: string): string => {
  const id = service.nextMessageId()
  const content = readMessage(body)
  if (content) {
    const at = new Date(service.clock.now()).toISOString()
    service.announce(service.messages.add({ id, conversationId, from: 'app', at, ...content }))
  }
  return id
}

export const sendActivity = (call: ConnectorCall): OperationAnswer => {
  const conversation = writable(call)
  if ('status' in conversation) return conversation
  if (call.size > LARGEST) return tooLarge()
  return created(store(call, conversation.id))
}

export const updateActivity = (call: ConnectorCall): OperationAnswer => {
  const conversation = writable(call)
  if ('status' in conversation) return conversation
  if (call.size > LARGEST) return tooLarge()
  const { messages, announce } = call.service
  const id = call.params.activity ?? ''
  const content = readMessage(call.body)
  const ours = messages.find(conversation.id, id)?.from === 'app'
  const edited = content && ours ? messages.edit(conversation.id, id, content) : undefined
  if (!edited) return noActivity()
  announce(edited)
  return { status: 200, body: { id } }
}

export const deleteActivity = (call: ConnectorCall): OperationAnswer => {
  const conversation = writable(call)
  if ('status' in conversation) return conversation
  const { messages, announce } = call.service
  const id = call.params.activity ?? ''
  const ours = messages.find(conversation.id, id)?.from === 'app'
  const removed = ours ? messages.remove(conversation.id, id) : undefined
  if (!removed) return noActivity()
  announce(removed)
  return { status: 200 }
}

const memberOf = (body: unknown): string | undefined => {
  const members = isObject(body) && Array.isArray(body.members) ? body.members : []
  const [first] = members
  return isObject(first) && typeof first.id === 'string' ? first.id : undefined
}

const tenantOf = (body: Record<string, unknown>): unknown => {
  const { channelData } = body
  const tenant = isObject(channelData) ? channelData.tenant : undefined
  return body.tenantId ?? (isObject(tenant) ? tenant.id : undefined)
}

/** The personal chat with one person: made once, the same id ever after. */
export const createConversation = (call: ConnectorCall): OperationAnswer => {
  const { service, body } = call
  const id = memberOf(body)
  if (!isObject(body) || id === undefined)
    return connectorError(400, 'BadSyntax', 'Incorrect conversation creation parameters')
  if (body.isGroup === true) return connectorError(400, 'BadSyntax', 'Bad format of conversation ID')
  if (tenantOf(body) !== service.directory.tenantId) return connectorError(403, 'Forbidden', 'The tenant is not known.')
  const user = findPerson(service, id)
  if (!user) return connectorError(404, 'NotFound', 'The user could not be found.')
  if (service.installations.state(user.id) === 'absent') {
    const sentence = "The bot is not installed in user's personal scope"
    return connectorError(403, 'ForbiddenOperationException', sentence)
  }
  const wait = service.limits.create('bot')
  if (wait !== undefined) return throttled(wait)
  const conversationId = conversationIdFor(service.app, user.id)
  service.messages.ensureConversation(conversationId, user.id)
  const activity =
    body.activity === undefined ? {} : { activityId: store({ ...call, body: body.activity }, conversationId) }
  return { status: 201, body: { id: conversationId, serviceUrl: service.serviceUrl(), ...activity } }
}

const account = ({ app }: ConnectorService, user: User) => ({
  id: personId(app, user.id),
  objectId: user.id,
  aadObjectId: user.id,
  name: user.displayName,
  givenName: user.givenName,
  surname: user.surname,
  email: user.mail,
  userPrincipalName: user.userPrincipalName,
  tenantId: user.tenantId,
  userRole: 'user',
  role: 'user',
})

const members = ({ service, params }: ConnectorCall): User[] | OperationAnswer => {
  const conversation = service.messages.conversation(params.conversation ?? '')
  if (!conversation) return noConversation()
  const wait = service.limits.members(conversation.id)
  if (wait !== undefined) return throttled(wait)
  return service.directory.users.filter(({ id }) => id === conversation.userId)
}

export const listMembers = (call: ConnectorCall): OperationAnswer => {
  const users = members(call)
  return 'status' in users ? users : { status: 200, body: users.map(user => account(call.service, user)) }
}

export const pageMembers = (call: ConnectorCall): OperationAnswer => {
  const users = members(call)
  return 'status' in users ? users : { status: 200, body: { members: users.map(user => account(call.service, user)) } }
}

export const getMember = (call: ConnectorCall): OperationAnswer => {
  const users = members(call)
  if ('status' in users) return users
  const wanted = findPerson(call.service, call.params.member ?? '')
  const user = users.find(({ id }) => id === wanted?.id)
  if (!user)
    return connectorError(404, 'MemberNotFoundInConversation', 'The member could not be found in the conversation.')
  return { status: 200, body: account(call.service, user) }
}
