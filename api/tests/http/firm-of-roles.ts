import { randomUUID } from 'node:crypto'
import type { CommandName } from '@praxis/practice'
import type { Tenant } from '@praxis/sandbox'
import type { Process } from '#tests/process.ts'
import { startProcess } from '#tests/process.ts'
import { startTenant } from '#tests/tenant.ts'

const id = (n: number) => `0a5c1e70-4d1b-4c3e-9a10-${String(n).padStart(12, '0')}`

/** One person for each role, one on the job of the tests and one off it, and one whom the firm does not know. */
export const persons = {
  admin: id(9),
  partner: id(10),
  manager: id(2),
  staff: id(4),
  'staff elsewhere': id(8),
  stranger: id(12),
  'a client’s person': '7d2f9b34-61c8-4e05-b3a7-000000000001',
} as const
export type Who = keyof typeof persons

export const person = (who: Who) => `person:${persons[who]}` as const

const roles = {
  admin: 'admin',
  partner: 'partner',
  manager: 'manager',
  staff: 'staff',
  'staff elsewhere': 'staff',
} as const

const template = {
  id: 'small',
  service: 'small',
  name: 'Small job',
  frequency: 'month',
  needs: [],
  start: { count: 0, unit: 'days', from: 'period-start' },
  due: { count: 5, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'all', title: 'All' }],
  steps: ['one', 'two'].map(step => ({
    id: step,
    section: 'all',
    title: `Step ${step}`,
    role: 'preparer',
    due: { count: 0, unit: 'days', from: 'job-due' },
    estimate: 10,
    after: [],
    checklist: [{ id: 'look', text: 'Look' }],
    ...(step === 'two' && { signOff: 'reviewer' }),
  })),
}

export const ruleFacts = {
  name: 'Begin',
  when: { on: 'made' },
  if: [{ of: 'kind', in: ['company'] }],
  does: [{ do: 'tag', tag: 'new' }],
}

const period = { occurrence: '2026-11', name: 'Nov 2026', start: '2026-11-01', end: '2026-11-30' }

/** Over HTTP, as a person whose token can be forged: the status and body of whatever is asked. */
const createAsking = ({ firm }: Pick<Process, 'firm'>) => {
  const ask = async (
    path: string,
    token: string | undefined,
    init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const response = await fetch(`${firm.api}/${path}`, {
      method: init.method ?? 'GET',
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(init.body !== undefined && { 'Content-Type': 'application/json' }),
        ...init.headers,
      },
      ...(init.body !== undefined && { body: typeof init.body === 'string' ? init.body : JSON.stringify(init.body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
      headers: response.headers,
    }
  }
  const command = (name: string, token: string | undefined, body: unknown, key: string = randomUUID()) =>
    ask(`commands/${name}`, token, { method: 'POST', body, headers: { 'Idempotency-Key': key } })
  return { ask, command }
}

export type RolesFirm = Awaited<ReturnType<typeof startRolesFirm>>

export const startRolesFirm = async () => {
  const tenant: Tenant = await startTenant()
  const process = await startProcess(tenant)
  const { ask, command } = createAsking(process)
  const token = (who: Who) => process.firm.tokenOf(persons[who])
  const give = async (who: Who, name: CommandName, input: unknown) => {
    const answer = await command(
      name,
      who === 'admin' ? await process.firm.tokenOf(persons.admin, { roles: ['Praxis.Admin'] }) : await token(who),
      input,
    )
    if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
    return answer.body as { stream: string; commit: string }
  }
  await give('admin', 'save-calendar', {
    zone: 'Europe/London',
    country: 'GB',
    region: 'ENG',
    workingDays: [1, 2, 3, 4, 5],
    closed: [],
  })
  for (const [who, role] of Object.entries(roles) as [keyof typeof roles, string][])
    await give('admin', 'save-person', {
      person: person(who),
      facts: { name: who, email: `${role}@hartandco.example`, roles: [role], zone: 'Europe/London' },
    })
  await give('manager', 'publish-template', template)
  const client = (await give('manager', 'add-client', { name: 'Acme Ltd' })).stream
  const team = { preparer: person('staff'), reviewer: person('partner'), manager: person('manager') }
  const job = (await give('manager', 'make-job', { client, template: 'template:small.v1', period, team })).stream
  const rule = (await give('manager', 'save-rule', { facts: ruleFacts })).stream
  const mary = { name: 'Mary Hughes', email: 'mary@acme.example', phone: '0117 496 0021', notes: 'Rings on Mondays.' }
  const contact = (await give('manager', 'add-contact', { client, facts: mary, roles: ['decides', 'pays'] })).stream
  const journal = () =>
    tenant.handsOn.lists(tenant.sites.records.id).find(({ displayName }) => displayName === 'Journal')?.items ?? 0
  const stop = async () => {
    await process.stop()
    await tenant.close()
  }
  return {
    tenant,
    process,
    ask,
    command,
    give,
    token,
    client,
    contact,
    job,
    team,
    period,
    template,
    rule,
    journal,
    stop,
  }
}
