import type { User } from '../types.ts'
import { clientCompany, clientPeople, firm, firmPeople, firmRoles } from './firm.ts'

export type Directory = {
  tenantId: string
  /** The people of the firm's tenant. */
  users: User[]
  /** Another tenant, a client company's, with its people. */
  clientTenant: { tenantId: string; name: string; users: User[] }
  isTenant(tenantId: string): boolean
  /** A person of any tenant. */
  person(id: string): User | undefined
  /** A person of the firm by id or user principal name, as Graph finds them. */
  user(idOrName: string): User | undefined
  rolesOf(userId: string): string[]
}

export const createDirectory = (): Directory => {
  const everybody = new Map([...firmPeople, ...clientPeople].map(user => [user.id, user]))
  const byName = new Map(
    firmPeople.flatMap(user => [user.id, user.userPrincipalName].map(name => [name, user] as const)),
  )
  return {
    tenantId: firm.tenantId,
    users: firmPeople,
    clientTenant: { tenantId: clientCompany.tenantId, name: clientCompany.name, users: clientPeople },
    isTenant: tenantId => tenantId === firm.tenantId || tenantId === clientCompany.tenantId,
    person: id => everybody.get(id),
    user: idOrName => byName.get(idOrName.toLowerCase()),
    rolesOf: userId => firmRoles[userId] ?? [],
  }
}
