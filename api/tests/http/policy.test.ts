import type { CommandName, QueryName, Reach } from '@praxis/practice'
import { commandPolicy, queryPolicy } from '@praxis/practice'
import type { RolesFirm, Who } from './firm-of-roles.ts'
import { person, persons, startRolesFirm } from './firm-of-roles.ts'
import { commandInputs, queryInputs } from './sample-inputs.ts'

let firm: RolesFirm
let entryOfStaff: string

beforeAll(async () => {
  firm = await startRolesFirm()
  await firm.give('staff', 'log-time', { job: firm.job, date: '2026-11-19', minutes: 30 })
  entryOfStaff = await anEntryOfStaff('2026-11-19')
  await firm.give('staff', 'open-feed', { feed: 'feed:of-staff', hash: 'c'.repeat(64) })
})
afterAll(() => firm.stop())

const anEntryOfStaff = async (date: string): Promise<string> => {
  const { body } = await firm.ask(`week?date=${date}`, await firm.token('staff'))
  const week = body as unknown as { rows: { days: { key: string }[][] }[] }
  return week.rows.flatMap(({ days }) => days.flat())[0]?.key ?? ''
}

const roles = ['partner', 'manager', 'staff', 'admin'] as const
const commandNames = Object.keys(commandPolicy) as CommandName[] // the policy's own names
const queryNames = Object.keys(queryPolicy) as QueryName[]

const inputFor = (name: CommandName): unknown => {
  const input = commandInputs(firm)[name]
  return JSON.parse(JSON.stringify(input).replace('entry:of-staff', entryOfStaff))
}

/** Commands whose `own` means the job one works on; the others are about one's own entries, views, calendars and acts. */
const onJobs = commandNames.filter(
  name =>
    commandPolicy[name].staff === 'own' &&
    ![
      'change-time',
      'remove-time',
      'save-view',
      'remove-view',
      'renew-feed',
      'close-feed',
      'undo',
      'try-again',
    ].includes(name),
)

const refusedWithoutTrace = async (status: number, ask: () => Promise<{ status: number }>): Promise<void> => {
  const before = firm.journal()
  expect((await ask()).status).toBe(status)
  expect(firm.journal()).toBe(before)
}

describe.each(roles)('a %s', role => {
  it.each(commandNames.map(name => [commandPolicy[name][role] as Reach, name] as const))(
    'reaches %s with %s',
    async (reach, name) => {
      const token = await firm.token(role)
      const give = () => firm.command(name, token, inputFor(name))
      if (reach === 'no') await refusedWithoutTrace(403, give)
      else if (reach === 'all' || onJobs.includes(name) || (role === 'staff' && !['undo', 'try-again'].includes(name)))
        expect([401, 403]).not.toContain((await give()).status)
    },
  )

  it.each(queryNames.map(name => [queryPolicy[name][role] as Reach, name] as const))(
    'sees %s of %s',
    async (reach, name) => {
      const { path, body } = queryInputs(firm)[name]
      const asked = await firm.ask(path, await firm.token(role), body === undefined ? {} : { method: 'POST', body })
      expect(asked.status === 403).toBe(reach === 'no')
      if (reach !== 'no') expect([200, 204]).toContain(asked.status)
    },
  )
})

describe('what is one’s own', () => {
  it.each(onJobs)('keeps staff who are not on the job from %s', async name => {
    const token = await firm.token('staff elsewhere')
    await refusedWithoutTrace(403, () => firm.command(name, token, inputFor(name)))
  })

  it.each(['partner', 'manager', 'staff elsewhere'] as Who[])(
    'keeps a %s from changing or removing another’s time',
    async who => {
      await firm.give('staff', 'log-time', { job: firm.job, date: '2026-11-17', minutes: 15 })
      entryOfStaff = await anEntryOfStaff('2026-11-17')
      const token = await firm.token(who)
      for (const name of ['change-time', 'remove-time'] as const)
        await refusedWithoutTrace(403, () => firm.command(name, token, inputFor(name)))
    },
  )

  it('keeps everybody from undoing another’s time, and staff from undoing another’s work', async () => {
    const logged = await firm.give('staff', 'log-time', { job: firm.job, date: '2026-11-18', minutes: 30 })
    const added = await firm.give('manager', 'add-client', { name: 'Undone Ltd' })
    for (const who of ['manager', 'partner', 'staff elsewhere'] as const)
      await refusedWithoutTrace(403, async () => firm.command('undo', await firm.token(who), { commit: logged.commit }))
    await refusedWithoutTrace(403, async () =>
      firm.command('undo', await firm.token('staff'), { commit: added.commit }),
    )
    expect((await firm.command('undo', await firm.token('partner'), { commit: added.commit })).status).toBe(200)
  })

  it('ends when a person leaves', async () => {
    const facts = { name: 'Gone', email: 'gone@hartandco.example', roles: ['manager'], zone: 'UTC', active: false }
    await firm.give('admin', 'save-person', { person: person('staff elsewhere'), facts })
    await refusedWithoutTrace(403, async () =>
      firm.command('add-client', await firm.token('staff elsewhere'), { name: 'Late Ltd' }),
    )
    expect((await firm.ask('home', await firm.token('staff elsewhere'))).status).toBe(403)
  })
})

describe('whoever is not of the firm', () => {
  const everything = () => [
    ...commandNames.map(name => ({ path: `commands/${name}`, body: inputFor(name) as unknown })),
    ...Object.values(queryInputs(firm)).map(({ path, body }) => ({ path, body })),
    { path: 'internal/tick', body: {} },
    { path: 'internal/sweep', body: {} },
    { path: 'internal/run', body: { commit: '0193f3c0-0000-7000-8000-000000000000' } },
  ]

  const askAll = async (token: string | undefined) => {
    const before = firm.journal()
    const statuses = new Set<number>()
    for (const { path, body } of everything()) {
      const init =
        body === undefined ? {} : { method: 'POST', body, headers: { 'Idempotency-Key': `stranger-${path}` } }
      statuses.add((await firm.ask(path, token, init)).status)
    }
    expect(firm.journal()).toBe(before)
    return [...statuses]
  }

  it.each([
    ['no token', undefined],
    ['an expired token', { expired: true }],
    ['a token that is not valid yet', { early: true }],
    ['a token for another audience', { audience: '11111111-2222-4333-8444-555555555555' }],
    ['a token of another issuer', { issuer: 'https://login.example/v2.0' }],
    ['a token signed by a wrong key', { wrongKey: true }],
    ['an unsigned token', { algorithm: 'none' as const }],
    ['a token of another tenant', { tenantId: 'c4b8d0e6-93a2-4f57-8e1b-7a60d5f3c218' }],
    ['a token without the scope', { scope: 'User.Read' }],
  ])('with %s gets 401 from everything', async (_what, overrides) => {
    const token = overrides && (await firm.process.firm.tokenOf(persons.manager, overrides))
    expect(await askAll(token)).toEqual([401])
  })

  it('with a token of a client’s own organisation gets 401 from everything', async () => {
    expect(await askAll(await firm.token('a client’s person'))).toEqual([401])
  })

  it('as a colleague whom the firm does not know gets 403 from everything', async () => {
    expect(await askAll(await firm.token('stranger'))).toEqual([403])
  })

  it('with words instead of a token gets 401', async () => {
    for (const token of ['x', 'a.b.c', 'null']) expect((await firm.ask('me', token)).status).toBe(401)
  })

  it('as a person cannot do what only the app does to itself', async () => {
    for (const what of ['tick', 'sweep'])
      expect(
        (await firm.ask(`internal/${what}`, await firm.token('partner'), { method: 'POST', body: {} })).status,
      ).toBe(403)
  })
})

describe('the app itself', () => {
  it('may tick and sweep, and nothing else', async () => {
    const { credential } = firm.process.service
    const { accessToken } = (await credential.acquireTokenByClientCredential({
      scopes: [`${firm.tenant.app.clientId}/.default`],
    })) ?? { accessToken: '' }
    expect((await firm.ask('internal/sweep', accessToken, { method: 'POST', body: {} })).status).toBe(200)
    expect((await firm.ask('internal/tick', accessToken, { method: 'POST', body: {} })).status).toBe(200)
    for (const name of commandNames) expect((await firm.command(name, accessToken, inputFor(name))).status).toBe(403)
    expect((await firm.ask('home', accessToken)).status).toBe(403)
  })
})
