import { ServiceError } from '../../sharepoint/service-error.ts'
import type { User } from '../../types.ts'
import { matchesRecord } from '../filter/match-record.ts'
import { parseFilter } from '../filter/parse-filter.ts'
import type { GraphAnswer, GraphCall } from '../graph-service.ts'
import { encodeSkipToken, linkTo, project, readPage, selected } from '../odata.ts'
import { windowsZone } from './windows-zone.ts'

const userBody = (user: User): Record<string, unknown> => ({
  businessPhones: [],
  displayName: user.displayName,
  givenName: user.givenName,
  jobTitle: user.jobTitle,
  mail: user.mail,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: user.locale,
  surname: user.surname,
  userPrincipalName: user.userPrincipalName,
  id: user.id,
})

/** Properties that a user has and that only `$select` shows. */
const onDemand = (user: User): Record<string, unknown> => ({
  accountEnabled: true,
  userType: 'Member',
  companyName: 'Hart & Co',
  department: null,
  mailNickname: user.mail.split('@')[0],
})

const whole = (user: User): Record<string, unknown> => ({ ...userBody(user), ...onDemand(user) })

const shown = (user: User, names: string[]): Record<string, unknown> =>
  names.length === 0 ? userBody(user) : project(whole(user), names)

const findUser = ({ service, params }: GraphCall): User => {
  const wanted = params.user ?? ''
  const user = service.directory.user(wanted)
  if (user) return user
  throw new ServiceError(
    404,
    'Request_ResourceNotFound',
    `Resource '${wanted}' does not exist or one of its queried reference-property objects are not present.`,
  )
}

const contextOf = (call: GraphCall, names: string[]): string =>
  `${call.service.origin()}/v1.0/$metadata#users${names.length > 0 ? `(${names.join(',')})` : ''}`

export const listUsers = (call: GraphCall): GraphAnswer => {
  const filter = call.query.get('$filter')
  const parsed = filter === null ? undefined : parseFilter(filter)
  const users = call.service.directory.users.filter(user => !parsed || matchesRecord(parsed, whole(user)))
  const page = readPage(call.query, 100, 999)
  const names = selected(call.query)
  const end = page.after + page.size
  const base = `${call.service.origin()}/v1.0/users`
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, names),
      ...(end < users.length
        ? { '@odata.nextLink': linkTo(base, call.query, { $skiptoken: encodeSkipToken(end) }) }
        : {}),
      value: users.slice(page.after, end).map(user => shown(user, names)),
    },
  }
}

export const getUser = (call: GraphCall): GraphAnswer => {
  const names = selected(call.query)
  return {
    status: 200,
    body: { '@odata.context': `${contextOf(call, names)}/$entity`, ...shown(findUser(call), names) },
  }
}

export const getMailboxSettings = (call: GraphCall): GraphAnswer => {
  const user = findUser(call)
  const zone = windowsZone(user.zone)
  const settings = {
    archiveFolder: null,
    timeZone: zone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm',
    language: { locale: user.locale, displayName: user.locale },
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '09:00:00.0000000',
      endTime: '17:30:00.0000000',
      timeZone: { name: zone },
    },
    userPurpose: 'user',
  }
  const context = `${call.service.origin()}/v1.0/$metadata#users('${user.id}')/mailboxSettings`
  return { status: 200, body: { '@odata.context': context, ...project(settings, selected(call.query)) } }
}
