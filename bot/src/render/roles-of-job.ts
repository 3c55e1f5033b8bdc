import type { JobPage, JobRole } from '@praxis/practice'

const order: JobRole[] = ['preparer', 'reviewer', 'manager', 'partner']

/** The roles that the tasks of a job need, in the order in which people stand on it. */
export const rolesOfJob = ({ tasks }: JobPage): JobRole[] =>
  order.filter(role => tasks.some(task => task.role === role || task.signOff === role))

/** Those of them that nobody has. */
export const missingRoles = (page: JobPage): JobRole[] => rolesOfJob(page).filter(role => !page.team[role])

/** `Nobody is its preparer or reviewer` */
export const sayMissing = (roles: JobRole[]): string => `Nobody is its ${roles.join(' or ')}`

export const sayTasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`)
