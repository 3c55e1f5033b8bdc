import type { Client, Hit, Job, ListName, Person, Records, Search, Template } from '@praxis/practice'
import { askedWords, searchWords } from '@praxis/practice'
import fc from 'fast-check'
import { diff } from '#src/journal/diff.ts'
import { createReplica } from '#src/replica/create-replica.ts'
import { askSearch } from '#src/search/ask-search.ts'

const now = '2026-11-23T09:00:00Z' as const
const ana = { key: 'person:ana', roles: ['staff' as const] } as const

/** A process's copy of a firm, fed by the journal as in life. */
const firmOf = () => {
  const replica = createReplica(() => new Date(now))
  let count = 0
  const put = <L extends ListName>(list: L, key: string, record: Records[L] | null, actor = 'person:cara' as const) => {
    const { version, commit } = replica.head(key)
    count += 1
    replica.take({
      entry: {
        stream: key,
        version: version + 1,
        command: `cara:${count}`,
        number: `c${count}-`,
        commit: `c${count}-`,
        ...(commit && { prev: commit }),
        actor,
        name: 'test',
        sentence: 'Test',
        inputHash: '',
        at: `2026-11-23T08:00:${String(count % 60).padStart(2, '0')}Z`,
        changes: [{ list, key, paths: diff(replica.look.get(list, key) ?? null, record) }],
        followUps: [],
      },
      item: count,
    })
  }
  const search = (words: string, actor: Parameters<typeof askSearch>[0]['actor'] = ana, most = 20): Search =>
    askSearch(
      {
        replica,
        whole: replica,
        actor,
        name: '',
        now,
        today: '2026-11-23',
        targetsPerMinute: Number.POSITIVE_INFINITY,
      },
      { words, most },
    )
  return { put, search }
}
type Firm = ReturnType<typeof firmOf>

const client = (code: string, name: string, more: Partial<Client> = {}): Client => ({
  key: `client:${code.toLowerCase()}`,
  code,
  name,
  kind: 'company',
  status: 'active',
  team: {},
  ...more,
})

const job = (of: Client, name: string, more: Partial<Job> = {}): Job => ({
  key: `job:${of.code.toLowerCase()}:${name.toLowerCase().replace(/\W/g, '-')}`,
  client: of.key,
  service: 'vat-return',
  name,
  template: 'template:vat.v1',
  period: { occurrence: '2026-q3', name: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' },
  status: 'in-progress',
  start: '2026-10-01',
  due: '2026-11-07',
  team: {},
  tasks: [],
  ...more,
})

const person = (id: string, name: string): Person => ({
  key: `person:${id}`,
  name,
  email: `${id}@hartandco.example`,
  roles: ['staff'],
  zone: 'Europe/London',
  pattern: [],
  active: true,
  morning: { at: '08:00', on: true },
})

const addClient = (firm: Firm, each: Client) => firm.put('Clients', each.key, each)
const addJob = (firm: Firm, each: Job) => firm.put('Jobs', each.key, each)

const said = (hit: Hit): string => {
  switch (hit.kind) {
    case 'job':
      return `job ${hit.clientName} ${hit.name}`
    case 'task':
      return `task ${hit.clientName} ${hit.jobName} ${hit.name}`
    default:
      return `${hit.kind} ${hit.name}`
  }
}

const acme = client('C0042', 'Acme Precision Engineering Ltd', {
  contactName: 'Mary Hughes',
  identifiers: { vat: 'GB 640 6926 28', 'company-number': '04105706' },
})
const rooms = client('C0043', 'Acme Garden Rooms Ltd')

const smallFirm = (): Firm => {
  const firm = firmOf()
  for (const each of [acme, rooms]) addClient(firm, each)
  addJob(firm, job(acme, 'VAT return Q3 2026'))
  addJob(firm, job(rooms, 'VAT return Q3 2026', { team: { preparer: 'person:ana' }, due: '2026-12-07' }))
  addJob(firm, job(acme, 'VAT return Q2 2026', { status: 'done' }))
  const openTask = { status: 'open' as const, start: '2026-10-01' as const, after: [], ticked: [] }
  addJob(
    firm,
    job(rooms, 'Accounts 2026', { tasks: [{ ...openTask, id: 'bank-letter', due: '2026-12-01', assignee: ana.key }] }),
  )
  firm.put('People', 'person:mary', person('mary', 'Mary Whitfield'))
  return firm
}

describe('a search', () => {
  it('finds a client and its jobs by the beginnings of words, the client first, my jobs before others’, open before done', () => {
    expect(smallFirm().search('acm').hits.map(said)).toEqual([
      'client Acme Garden Rooms Ltd',
      'client Acme Precision Engineering Ltd',
      'job Acme Garden Rooms Ltd Accounts 2026',
      'job Acme Garden Rooms Ltd VAT return Q3 2026',
      'job Acme Precision Engineering Ltd VAT return Q3 2026',
      'job Acme Precision Engineering Ltd VAT return Q2 2026',
    ])
  })

  it.each([
    ['the code', 'c0042'],
    ['the VAT number with its gaps', 'GB 640 6926 28'],
    ['the VAT number without its letters', '640692628'],
    ['the company number without its nought', '4105706'],
    ['the contact', 'hughes'],
  ])('finds a client by %s', (_what, words) => {
    expect(smallFirm().search(words).hits[0]).toMatchObject({ kind: 'client', key: acme.key })
  })

  it('puts the exact code before everything', () => {
    const firm = smallFirm()
    addClient(firm, client('C0099', 'C0042 Holdings'))
    expect(firm.search('c0042').hits[0]).toMatchObject({ key: acme.key })
  })

  it('finds a job by words of its client and its own, and a task only by one of its own', () => {
    const firm = smallFirm()
    expect(firm.search('q3 garden').hits.map(said)).toEqual(['job Acme Garden Rooms Ltd VAT return Q3 2026'])
    expect(firm.search('letter garden').hits.map(said)).toEqual([
      'task Acme Garden Rooms Ltd Accounts 2026 bank-letter',
    ])
    expect(firm.search('garden').hits.filter(({ kind }) => kind === 'task')).toEqual([])
  })

  it('leaves out tasks that are done, as their job is found', () => {
    const firm = smallFirm()
    const task = { id: 'vat-check', start: '2026-10-01' as const, due: '2026-11-01' as const, after: [], ticked: [] }
    const of = (status: 'open' | 'done') => job(acme, 'Payroll May 2026', { tasks: [{ ...task, status }] })
    addJob(firm, of('open'))
    expect(firm.search('check').hits.map(said)).toEqual([
      'task Acme Precision Engineering Ltd Payroll May 2026 vat-check',
    ])
    addJob(firm, of('done'))
    expect(firm.search('check').hits).toEqual([])
    expect(firm.search('payroll may').hits.map(said)).toEqual(['job Acme Precision Engineering Ltd Payroll May 2026'])
  })

  it('finds people, and for whoever may apply them templates by their newest name', () => {
    const firm = smallFirm()
    const template = (version: number, name: string): Template => ({
      key: `template:vat.v${version}`,
      id: 'vat',
      version,
      name,
      service: 'vat-return',
      frequency: 'quarter',
      needs: [],
      start: { count: 0, unit: 'days', from: 'period-end' },
      due: { count: 37, unit: 'days', from: 'period-end' },
      sections: [],
      steps: [],
      publishedAt: now,
      publishedBy: 'person:cara',
    })
    for (const each of [template(1, 'Quarterly VAT'), template(2, 'VAT, quarterly')])
      firm.put('Templates', each.key, each)
    const cara = { key: 'person:cara', roles: ['manager' as const] } as const
    expect(firm.search('quarterly', cara).hits.map(said)).toEqual(['template VAT, quarterly'])
    expect(firm.search('quarterly').hits).toEqual([])
    expect(firm.search('whitfeild').hits.map(said)).toEqual(['person Mary Whitfield'])
  })

  it('forgives a typo where nothing has the words as typed, and says so', () => {
    const found = smallFirm().search('acme precison')
    expect(found).toMatchObject({ forgiven: true, hits: [{ key: acme.key }, { kind: 'job' }, { kind: 'job' }] })
    expect(smallFirm().search('acme').forgiven).toBe(false)
    expect(smallFirm().search('zzzz')).toEqual({ hits: [], more: [], forgiven: false })
  })

  it('knows at once what was renamed, added and taken back', () => {
    const firm = smallFirm()
    expect(firm.search('kestrel').hits).toEqual([])
    firm.put('Clients', rooms.key, { ...rooms, name: 'Kestrel Garden Rooms Ltd' })
    expect(firm.search('kestrel').hits.map(said)).toContain('job Kestrel Garden Rooms Ltd Accounts 2026')
    firm.put('Clients', acme.key, null)
    expect(firm.search('acme').hits).toEqual([])
  })

  it('lists without words what one worked on last, newest first', () => {
    const firm = smallFirm()
    const cara = { key: 'person:cara', roles: ['manager' as const] } as const
    firm.put('Clients', acme.key, { ...acme, phone: '1' })
    expect(firm.search(' ', cara).hits[0]).toMatchObject({ key: acme.key })
    expect(firm.search('', ana).hits).toEqual([])
  })

  it('finds nothing for whom the policy shows nothing', () => {
    expect(smallFirm().search('acme', { key: 'person:x', roles: ['client'] }).hits).toEqual([])
    expect(smallFirm().search('mary', { key: 'person:x', roles: ['client'] }).hits).toEqual([])
  })

  it('says of which kind there is more than was asked for', () => {
    expect(smallFirm().search('acme', ana, 2)).toMatchObject({ more: ['job'], hits: { length: 4 } })
  })
})

describe('whatever a plain search finds by the beginnings of words', () => {
  const word = fc.constantFrom('acme', 'acre', 'beta', 'müller', 'o’brien', 'vat', 'q3', 'return', 'ltd', 'and')
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
  const typed = fc
    .array(fc.tuple(word, fc.integer({ min: 1, max: 7 })), { minLength: 1, maxLength: 3 })
    .map(words => words.map(([text, length]) => text.slice(0, length)).join(' '))

  const plainly = (words: string, text: string): boolean =>
    askedWords(words).every(asked => searchWords(text).some(each => each.startsWith(asked)))

  it('is found, and before what was found but for a typo', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), name, typed, (names, jobName, words) => {
        fc.pre(askedWords(words).length > 0)
        const firm = firmOf()
        const clients = names.map((each, at) => client(`K${at}`, each))
        for (const each of clients) {
          addClient(firm, each)
          addJob(firm, job(each, jobName))
        }
        const expected = [
          ...clients.filter(each => plainly(words, `${each.name} ${each.code}`)).map(each => `client ${each.name}`),
          ...clients
            .filter(each => plainly(words, `${each.name} ${each.code} ${jobName} vat return`))
            .map(each => `job ${each.name} ${jobName}`),
        ]
        const { hits, forgiven } = firm.search(words)
        if (expected.length > 0) {
          expect(forgiven).toBe(false)
          expect(hits.map(said).sort()).toEqual(expected.sort())
        }
      }),
      { numRuns: 150 },
    )
  })
})
