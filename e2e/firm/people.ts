const id = (n: number) => `0a5c1e70-4d1b-4c3e-9a10-${String(n).padStart(12, '0')}`

type FirmPerson = { id: string; name: string; title: string; roles: string[]; zone: string; pattern?: number[] }

const london = 'Europe/London'
const newYork = 'America/New_York'

/** The demonstration firm's people, as the sandbox's tenant knows them, with what they are in the firm. */
export const people = {
  jo: { id: id(1), name: 'Jo Hart', title: 'Managing Partner', roles: ['partner'], zone: london },
  cara: { id: id(2), name: 'Cara Middleton', title: 'Client Manager', roles: ['manager'], zone: london },
  ben: { id: id(3), name: 'Ben Okafor', title: 'Senior Accountant', roles: ['staff'], zone: london },
  ana: { id: id(4), name: 'Ana Whitfield', title: 'Senior Accountant', roles: ['staff'], zone: london },
  tom: { id: id(5), name: 'Tom Ashdown', title: 'Tax Manager', roles: ['manager'], zone: london },
  grace: {
    id: id(6),
    name: 'Grace Liu',
    title: 'Payroll Specialist',
    roles: ['staff'],
    zone: london,
    pattern: [450, 450, 450, 450, 0, 0, 0],
  },
  priya: { id: id(7), name: 'Priya Nair', title: 'Bookkeeper', roles: ['staff'], zone: london },
  marcus: { id: id(8), name: 'Marcus Webb', title: 'Accounts Assistant', roles: ['staff'], zone: london },
  daniel: { id: id(9), name: 'Daniel Shaw', title: 'Practice Administrator', roles: ['admin'], zone: london },
  dana: { id: id(10), name: 'Dana Ruiz', title: 'Partner, New York', roles: ['partner'], zone: newYork },
  luke: { id: id(11), name: 'Luke Ferraro', title: 'Tax Associate', roles: ['staff'], zone: newYork },
  mei: { id: id(12), name: 'Mei Tanaka', title: 'Senior Bookkeeper', roles: ['staff'], zone: 'Australia/Sydney' },
} satisfies Record<string, FirmPerson>

export type PersonName = keyof typeof people
