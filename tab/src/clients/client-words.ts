import type { ClientKind, ClientStatus } from '@praxis/practice'

export const kindWords: Record<ClientKind, string> = {
  company: 'Company',
  'sole-trader': 'Sole trader',
  individual: 'Individual',
  partnership: 'Partnership',
  trust: 'Trust',
  charity: 'Charity',
  llp: 'LLP',
}

export const statusWords: Record<ClientStatus, string> = {
  prospect: 'Prospect',
  active: 'Active',
  dormant: 'Dormant',
  left: 'Left',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `03-31` -> `31 Mar` */
export const yearEndWords = (yearEnd: string): string => {
  const [month = 1, day = 1] = yearEnd.split('-').map(Number)
  return `${day} ${months[month - 1]}`
}
