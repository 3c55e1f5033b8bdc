import type { CommandName, QueryName } from '@praxis/practice'
import type { RolesFirm } from './firm-of-roles.ts'
import { person } from './firm-of-roles.ts'

const timing = {
  recurrence: { unit: 'months', every: 1, on: { day: 31 } },
  from: '2026-12-31',
  horizon: 60,
}

/** An input of the right form for each command; what stands in the way by then is a refusal, not a bad input. */
export const commandInputs = ({ client, job, team, period, template }: RolesFirm): Record<CommandName, unknown> => {
  const task = { job, task: 'one' }
  const service = `service:${client.slice('client:'.length)}:small`
  const now = new Date().toISOString()
  return {
    'add-client': { name: `Client ${Math.random()}` },
    'change-client': { client, facts: { name: 'Acme Ltd', phone: '0117 496 0000' } },
    'import-clients': { run: 'run:policy:0', title: 'clients.csv', rows: [{ row: 1, cells: { name: 'Acme Ltd' } }] },
    'save-mapping': { title: 'clients.csv', columns: [{ header: `Who ${Math.random()}`, field: 'name' }] },
    'add-service': { client, template: 'small', ...timing },
    'change-service': { service, ...timing, horizon: 30 },
    'end-service': { service, until: '2027-12-31' },
    'pause-service': { service },
    'resume-service': { service },
    'carry-forward': { service, edit: { of: 'role', role: 'preparer', person: person('staff') } },
    'make-due-job': { service, occurrence: '2026-11' },
    'publish-template': { ...template, id: 'another' },
    'save-template': { template: { ...template, id: 'drafted' }, base: 0 },
    'discard-draft': { id: 'nothing', draft: '0a5c1e70-4d1b-7c3e-9a10-000000000099' },
    'apply-template': { run: 'run:policy-apply:0', template: 'template:small.v1', period, targets: [{ client, team }] },
    'make-job': { client, template: 'template:small.v1', period, team },
    'assign-job': { job, role: 'partner', person: person('partner') },
    'move-job': { job, to: '2026-12-15' },
    'tag-job': { job, add: ['year end'], remove: [] },
    'change-jobs': { run: 'run:policy-change:0', act: { command: 'move-job', to: { workingDays: 1 } }, jobs: [job] },
    'set-status': { job, status: 'in-progress', subStatus: 'with-auditor' },
    'set-waiting': {
      job,
      on: { kind: 'colleague', person: person('staff') },
      note: 'bank statements',
      since: '2026-11-16',
      next: '2099-11-30',
      subStatus: 'letter-out',
    },
    'end-waiting': { job },
    'note-chase': { job, next: '2099-12-07' },
    'cancel-job': { job: 'job:nowhere', reason: 'sold' },
    'reopen-job': { job },
    'assign-task': { ...task, person: person('staff') },
    'move-task': { ...task, due: '2026-12-01' },
    'tick-item': { ...task, item: 'look', ticked: true },
    'start-task': task,
    'finish-task': { ...task, note: 'done' },
    'skip-task': { ...task, reason: 'not needed' },
    'reopen-task': task,
    'approve-task': { ...task, finishedAt: now },
    'return-task': { ...task, finishedAt: now, note: 'again' },
    'recall-task': task,
    'log-time': { job, task: 'one', date: '2026-11-20', minutes: 5 },
    'change-time': { entry: 'entry:of-staff', minutes: 6 },
    'remove-time': { entry: 'entry:of-staff' },
    'start-timer': { job, task: 'one' },
    'stop-timer': {},
    'drop-sitting': { sitting: '0193f3c0-0000-7000-8000-000000000000' },
    'save-person': {
      person: person('stranger'),
      facts: { name: 'New', email: 'new@hartandco.example', roles: ['staff'], zone: 'UTC', active: false },
    },
    'save-calendar': { zone: 'Europe/London', country: 'GB', workingDays: [1, 2, 3, 4, 5], closed: [] },
    'save-statuses': { subStatuses: [{ id: 'with-auditor', of: 'in-progress', name: 'With auditor' }] },
    'set-morning': { at: '08:15', on: true },
    'remember-chat': {
      person: 'person:nobody',
      chat: { service: 'https://localhost/connector/', conversation: 'a:1', user: '29:1', bot: '28:1' },
    },
    'lose-chat': { person: person('staff'), reason: 'blocked' },
    'claim-send': { to: person('staff'), subject: { kind: 'morning', date: '2026-11-23' }, occasion: '2026-11-23' },
    'record-send': { send: 'send:morning:x:2026-11-23', state: 'sent' },
    undo: { commit: '0193f3c0-0000-7000-8000-000000000000' },
  }
}

/** The address and, for those that travel as one, the body of each query. */
export const queryInputs = ({
  client,
  job,
  period,
  template,
}: RolesFirm): Record<QueryName, { path: string; body?: unknown }> => ({
  me: { path: 'me' },
  home: { path: 'home' },
  jobs: { path: 'jobs?filter=late&stage=in-review&sort=due&from=0' },
  'job-days': { path: `job-days?first=2026-11-01&last=2026-11-30&each=3&preparer=me&client=${client}` },
  job: { path: `job?key=${job}` },
  tasks: { path: `tasks?assignee=${person('staff')}&late=true` },
  clients: { path: 'clients?words=acme' },
  client: { path: `client?key=${client}` },
  'coming-up': { path: `coming-up?client=${client}&days=90` },
  'preview-service': { path: 'preview-service', body: { client, template: 'small', ...timing, isThere: false } },
  find: { path: 'find?words=acme%20small' },
  search: { path: 'search?words=acme%20small&most=5' },
  week: { path: 'week?date=2026-11-23' },
  people: { path: 'people' },
  templates: { path: 'templates' },
  'template-rows': { path: 'template-rows' },
  template: { path: 'template?id=small' },
  'try-template': { path: 'try-template', body: { template, client, period } },
  calendar: { path: 'calendar' },
  statuses: { path: 'statuses' },
  run: { path: 'run?key=run:policy:0' },
  obstacle: { path: 'obstacle?commit=0193f3c0-0000-7000-8000-000000000000' },
  changes: { path: 'changes?after=0' },
  'preview-import': { path: 'preview-import', body: { rows: [{ row: 1, cells: { name: 'New Ltd' } }] } },
  'column-mapping': { path: 'column-mapping', body: { headers: ['Who'] } },
  'preview-change-jobs': {
    path: 'preview-change-jobs',
    body: { act: { command: 'tag-job', add: ['urgent'], remove: [] }, jobs: [job] },
  },
  'preview-apply': { path: 'preview-apply', body: { template: 'template:small.v1', period, clients: [client] } },
})
