import type { ApplyPreview, ClientPage, CommandName, JobPage, Me, TemplatePage } from '@praxis/practice'
import { commandPolicy, seesMoney } from '@praxis/practice'
import type { RolesFirm, Who } from './http/firm-of-roles.ts'
import { person, startRolesFirm } from './http/firm-of-roles.ts'
import { queryInputs } from './http/sample-inputs.ts'

const fee = { kind: 'fixed', price: { minor: 7_654_321, currency: 'GBP' } }

let firm: RolesFirm
beforeAll(async () => {
  firm = await startRolesFirm()
  await firm.give('manager', 'publish-template', { ...firm.template, fee })
  await firm.give('manager', 'save-template', { template: { ...firm.template, fee }, base: 2 })
})
afterAll(() => firm.stop())

/** The whole answer to a query, as it travels. */
const answer = async (who: Who, { path, body }: { path: string; body?: unknown }): Promise<string> => {
  const asked = await firm.ask(path, await firm.token(who), body ? { method: 'POST', body } : {})
  return JSON.stringify(asked.body)
}
const ask = async <Answer>(who: Who, path: string, body?: unknown): Promise<Answer> =>
  JSON.parse(await answer(who, { path, body })) as Answer // the query's own answer

const allow = (who: Who, rights: string[]) =>
  firm.give('admin', 'save-person', {
    person: person(who),
    facts: { name: who, email: 'staff@hartandco.example', roles: ['staff'], zone: 'Europe/London', rights },
  })

const secondPeriod = { occurrence: '2026-12', name: 'Dec 2026', start: '2026-12-01', end: '2026-12-31' }
const makeJob = async () => {
  const template = 'template:small.v2'
  const { stream } = await firm.give('manager', 'make-job', {
    client: firm.client,
    template,
    period: secondPeriod,
    team: firm.team,
  })
  return stream
}

describe('the fee of a template', () => {
  let job = ''
  beforeAll(async () => {
    job = await makeJob()
  })

  it('stands on its version and its draft, on what an apply would make, and on the job', async () => {
    const { draft, versions } = await ask<TemplatePage>('manager', 'template?id=small')
    expect([draft?.fee, ...versions.map(version => version.fee)]).toEqual([fee, fee, undefined])
    expect((await ask<JobPage>('manager', `job?key=${job}`)).fee).toEqual(fee)
    const input = { template: 'template:small.v2', period: secondPeriod, clients: [firm.client] }
    expect((await ask<ApplyPreview>('partner', 'preview-apply', input)).fee).toEqual(fee)
  })

  it('comes to the live jobs of an older version as one change of it, and is taken or left', async () => {
    const before = await ask<JobPage>('manager', `job?key=${firm.job}`)
    expect(Object.keys(before)).not.toContain('fee')
    const { commit } = await firm.give('manager', 'update-job', {
      job: firm.job,
      to: 'template:small.v2',
      leave: [],
      over: [],
    })
    expect((await ask<JobPage>('manager', `job?key=${firm.job}`)).fee).toEqual(fee)
    await firm.give('manager', 'undo', { commit })
    expect(await ask<JobPage>('manager', `job?key=${firm.job}`)).toMatchObject({ template: { version: 1 } })
  })

  it('is on the service, and on the jobs that it makes', async () => {
    const recurrence = { unit: 'months', every: 1, on: { day: 31 } }
    const timing = { recurrence, from: '2027-01-31', horizon: 120 }
    await firm.give('manager', 'add-service', { client: firm.client, template: 'small', ...timing })
    const { openJobs, services } = await ask<ClientPage>('manager', `client?key=${firm.client}`)
    expect(services.map(service => service.fee)).toEqual([fee])
    const made = openJobs.find(({ name }) => name === 'Small job January 2027')
    expect((await ask<JobPage>('manager', `job?key=${made?.key}`)).fee).toEqual(fee)
  })

  it('is told to nobody without the right, whatever they ask', async () => {
    const { changes: _stream, ...queries } = queryInputs(firm)
    const others = [`job?key=${job}`, 'search?words=7654321', 'search?words=fixed', 'find?words=small%20fixed'].map(
      path => ({ path }),
    )
    const withInput = {
      path: 'preview-apply',
      body: { template: 'template:small.v2', period: secondPeriod, clients: [firm.client] },
    }
    for (const who of ['staff', 'admin'] as const)
      for (const query of [...Object.values(queries), ...others, withInput]) {
        const told = await answer(who, query)
        expect([who, query.path, told.match(/7654321|76,?543|"fee"/)]).toEqual([who, query.path, null])
      }
  })

  it('is told to whoever an administrator allows to see money, until they take it back', async () => {
    const sees = async () => [
      (await ask<Me>('staff', 'me')).may.seeMoney,
      (await ask<JobPage>('staff', `job?key=${job}`)).fee,
      (await ask<TemplatePage>('staff', 'template?id=small')).versions[0]?.fee,
    ]
    expect(await sees()).toEqual([false, undefined, undefined])
    await allow('staff', ['see-money'])
    expect(await sees()).toEqual([true, fee, fee])
    await allow('staff', [])
    expect(await sees()).toEqual([false, undefined, undefined])
  })

  it('is never named in the history', async () => {
    const { history } = await ask<JobPage>('manager', `job?key=${firm.job}`)
    expect(JSON.stringify(history)).not.toMatch(/7654321|76,?543|fee/i)
  })

  it('is lost through nobody who does not see it: whoever may save or publish templates sees money', () => {
    for (const name of ['save-template', 'publish-template', 'apply-template', 'update-job'] satisfies CommandName[])
      for (const role of ['admin', 'partner', 'manager', 'staff'] as const)
        if (commandPolicy[name][role] !== 'no')
          expect([name, seesMoney({ key: 'person:x', roles: [role] })]).toEqual([name, true])
  })
})
