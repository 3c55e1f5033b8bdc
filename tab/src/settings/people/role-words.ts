import type { PersonFacts } from '@praxis/practice'
import { role } from '@praxis/practice'

type StaffRole = PersonFacts['roles'][number]

/** What each role is for, beside its name. */
export const roleWords: Record<StaffRole, { name: string; about: string }> = {
  admin: { name: 'Administrator', about: 'sets up Praxis; works on nothing by that alone' },
  partner: { name: 'Partner', about: 'sees and does everything' },
  manager: { name: 'Manager', about: 'keeps clients and templates, changes any job' },
  staff: { name: 'Staff', about: 'works on their own jobs and tasks' },
}

export const sayRoles = (roles: readonly string[]): string =>
  role.options
    .filter(each => roles.includes(each))
    .map(each => roleWords[each].name)
    .join(', ')
