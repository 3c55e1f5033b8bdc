import type { Actor } from '#src/command.ts'
import type { Role } from './person.ts'

/**
 * How far a right reaches: to everything, to what is one's own (a job on which one has a role or a task, one's own
 * acts), or not at all. What `own` means for a command stands beside it, as its `own`.
 */
export type Reach = 'all' | 'own' | 'no'

type Row = Record<Role | 'app', Reach>

/** Partner, manager, staff, then whoever else reaches anywhere. */
const row = (partner: Reach, manager: Reach, staff: Reach, others: Partial<Row> = {}): Row => ({
  partner,
  manager,
  staff,
  admin: 'no',
  client: 'no',
  app: 'no',
  ...others,
})

const everybody = { admin: 'all' } as const
const appAlone = row('no', 'no', 'no', { app: 'all' })
const adminAlone = row('no', 'no', 'no', { admin: 'all' })

/** What each role may do with each command. `admin` sets up and works on nothing by that alone. */
export const commandPolicy = {
  'add-client': row('all', 'all', 'no'),
  'change-client': row('all', 'all', 'no'),
  'merge-clients': row('all', 'all', 'no'),
  /** Follows from a merge alone. */
  'take-merged': appAlone,
  'add-contact': row('all', 'all', 'no'),
  'change-contact': row('all', 'all', 'no'),
  'link-contact': row('all', 'all', 'no'),
  'unlink-contact': row('all', 'all', 'no'),
  'leave-contact': row('all', 'all', 'no'),
  'return-contact': row('all', 'all', 'no'),
  'tag-client': row('all', 'all', 'no'),
  'tag-clients': row('all', 'all', 'no'),
  'move-year-end': row('all', 'all', 'no'),
  'change-period': row('all', 'all', 'no'),
  'import-clients': row('all', 'all', 'no'),
  'load-examples': row('all', 'all', 'no'),
  'add-example': row('all', 'all', 'no'),
  'remove-examples': row('all', 'all', 'no'),
  'remove-example': row('all', 'all', 'no'),
  'save-mapping': row('all', 'all', 'no'),
  'set-wall': row('all', 'no', 'no', everybody),
  'end-wall': row('all', 'no', 'no', everybody),
  /** A manager of the clients in whose charge they are. */
  'set-hold': row('all', 'own', 'no', everybody),
  'lift-hold': row('all', 'own', 'no', everybody),
  'add-service': row('all', 'all', 'no'),
  'change-service': row('all', 'all', 'no'),
  'end-service': row('all', 'all', 'no'),
  'pause-service': row('all', 'all', 'no'),
  'resume-service': row('all', 'all', 'no'),
  'carry-forward': row('all', 'all', 'no'),
  /** The maker's; whoever may make jobs may take its jobs back, which follows from the same right. */
  'make-due-job': row('all', 'all', 'no', { app: 'all' }),
  'save-template': row('all', 'all', 'no'),
  'discard-draft': row('all', 'all', 'no'),
  'publish-template': row('all', 'all', 'no'),
  'apply-template': row('all', 'all', 'no'),
  'make-job': row('all', 'all', 'no'),
  'assign-job': row('all', 'all', 'own'),
  'move-job': row('all', 'all', 'own'),
  'tag-job': row('all', 'all', 'own'),
  'change-jobs': row('all', 'all', 'no'),
  'update-job': row('all', 'all', 'no'),
  'update-jobs': row('all', 'all', 'no'),
  'set-status': row('all', 'all', 'own'),
  'set-waiting': row('all', 'all', 'own'),
  'end-waiting': row('all', 'all', 'own'),
  'note-chase': row('all', 'all', 'own'),
  'cancel-job': row('all', 'all', 'no'),
  'reopen-job': row('all', 'all', 'no'),
  'add-task': row('all', 'all', 'own'),
  'assign-task': row('all', 'all', 'own'),
  'move-task': row('all', 'all', 'own'),
  'tick-item': row('all', 'all', 'own'),
  'start-task': row('all', 'all', 'own'),
  'finish-task': row('all', 'all', 'own'),
  'skip-task': row('all', 'all', 'own'),
  'reopen-task': row('all', 'all', 'own'),
  'approve-task': row('all', 'all', 'own'),
  'return-task': row('all', 'all', 'own'),
  'recall-task': row('all', 'all', 'own'),
  'record-approval': row('all', 'all', 'own'),
  'record-filing': row('all', 'all', 'own'),
  'log-time': row('all', 'all', 'all'),
  'change-time': row('own', 'own', 'own'),
  'remove-time': row('own', 'own', 'own'),
  'start-timer': row('all', 'all', 'all'),
  'stop-timer': row('all', 'all', 'all'),
  'drop-sitting': row('all', 'all', 'all'),
  'save-person': adminAlone,
  'add-people': adminAlone,
  'save-firm': adminAlone,
  'save-calendar': adminAlone,
  'save-statuses': adminAlone,
  'save-client-fields': adminAlone,
  'save-view': row('all', 'all', 'own'),
  'remove-view': row('all', 'all', 'own'),
  'choose-view': row('all', 'all', 'all'),
  'save-rule': row('all', 'all', 'no'),
  'switch-rule': row('all', 'all', 'no', { admin: 'all' }),
  'remove-rule': row('all', 'all', 'no'),
  /** The service's alone; whoever may write rules may take back what they did (`undo`). */
  'fire-rule': appAlone,
  'open-feed': row('all', 'all', 'all'),
  'renew-feed': row('own', 'own', 'own'),
  'close-feed': row('own', 'own', 'own', { admin: 'all' }),
  'set-morning': row('all', 'all', 'all', everybody),
  'remember-chat': appAlone,
  'lose-chat': appAlone,
  'claim-send': appAlone,
  'record-send': appAlone,
  undo: row('all', 'all', 'own', { admin: 'own' }),
  'try-again': row('own', 'own', 'own', { admin: 'own' }),
} as const satisfies Record<string, Row>
export type CommandName = keyof typeof commandPolicy

/** What each role may see with each query. */
export const queryPolicy = {
  me: row('all', 'all', 'all', everybody),
  home: row('all', 'all', 'all'),
  jobs: row('all', 'all', 'all'),
  'job-days': row('all', 'all', 'all'),
  'job-groups': row('all', 'all', 'all'),
  job: row('all', 'all', 'all'),
  tasks: row('all', 'all', 'all'),
  clients: row('all', 'all', 'all'),
  client: row('all', 'all', 'all'),
  'client-tags': row('all', 'all', 'all'),
  'client-groups': row('all', 'all', 'all'),
  duplicates: row('all', 'all', 'no'),
  'preview-merge': row('all', 'all', 'no'),
  contact: row('all', 'all', 'all'),
  'client-viewers': row('all', 'all', 'all'),
  'coming-up': row('all', 'all', 'all'),
  deadlines: row('all', 'all', 'all'),
  'deadline-days': row('all', 'all', 'all'),
  feeds: row('all', 'all', 'all'),
  'firm-feeds': adminAlone,
  'preview-year-end': row('all', 'all', 'no'),
  'year-ends': row('all', 'all', 'no'),
  'preview-service': row('all', 'all', 'no'),
  find: row('all', 'all', 'all'),
  search: row('all', 'all', 'all'),
  week: row('all', 'all', 'all'),
  people: row('all', 'all', 'all', everybody),
  staff: adminAlone,
  templates: row('all', 'all', 'all'),
  'template-rows': row('all', 'all', 'all'),
  template: row('all', 'all', 'all'),
  'try-template': row('all', 'all', 'no'),
  'jobs-behind': row('all', 'all', 'no'),
  calendar: row('all', 'all', 'all', everybody),
  holidays: adminAlone,
  views: row('all', 'all', 'all'),
  statuses: row('all', 'all', 'all', everybody),
  'client-fields': row('all', 'all', 'all', everybody),
  'next-steps': row('all', 'all', 'no'),
  rules: row('all', 'all', 'no', { admin: 'all' }),
  rule: row('all', 'all', 'no'),
  'try-rule': row('all', 'all', 'no'),
  run: row('all', 'all', 'no'),
  obstacle: row('all', 'all', 'all', everybody),
  changes: row('all', 'all', 'all', everybody),
  'preview-import': row('all', 'all', 'no'),
  'column-mapping': row('all', 'all', 'no'),
  'preview-apply': row('all', 'all', 'no'),
  'preview-change-jobs': row('all', 'all', 'all'),
} as const satisfies Record<string, Row>
export type QueryName = keyof typeof queryPolicy

const order: Reach[] = ['no', 'own', 'all']

const furthest = (reaches: Reach[]): Reach =>
  reaches.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), 'no')

/** The furthest that any of the actor's roles reaches. */
export const reachOf = (actor: Actor, name: CommandName | QueryName): Reach => {
  const policy: Record<string, Row> = { ...commandPolicy, ...queryPolicy }
  return furthest(actor.roles.map(role => policy[name]?.[role] ?? 'no'))
}

/** A partner or a manager: changes any job, reviews any work but their own. */
export const leads = (actor: Actor): boolean => actor.roles.some(role => role === 'partner' || role === 'manager')

/** Partners and managers by their role, others where an administrator allows it; who administers, not by that alone. */
export const seesMoney = (actor: Actor): boolean => leads(actor) || actor.rights?.includes('see-money') === true
