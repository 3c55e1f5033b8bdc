import type { Command } from '#src/command.ts'
import { logTime } from '#src/time/log-time.ts'
import { cara, contextOf, jobFor, wholeOffice } from '#src/work/work.fixture.ts'
import { clientFacts } from './client.ts'
import { exampleClients } from './example-clients.ts'
import { addExample, loadExamples } from './load-examples.ts'
import { matchesOf } from './match-client.ts'
import { removeExample, removeExamples } from './remove-examples.ts'

type Office = ReturnType<typeof wholeOffice>

const give = <Input, State>(office: Office, command: Command<string, Input, State>, input: NoInfer<Input>, ids = 0) => {
  const { newId, ...rest } = contextOf(cara)
  const context = { ...rest, newId: () => newId().replace(/^0{8}/, String(ids).padStart(8, '0')) }
  const decided = command.decide(command.read(office.look, input, context), input, context)
  if (decided.ok) office.apply(decided.value)
  return decided
}

const loaded = () => {
  const office = wholeOffice()
  exampleClients.forEach((_, nth) => {
    expect(give(office, addExample, { nth }, nth + 1).ok).toBe(true)
  })
  return office
}
const examplesIn = ({ look }: Office) => look.find('Clients', 'example', 'yes')

describe('the example clients', () => {
  it('are twelve of every kind, each readable as a client and like no other', () => {
    expect(exampleClients).toHaveLength(12)
    expect(new Set(exampleClients.map(({ kind }) => kind)).size).toBe(7)
    for (const facts of exampleClients) expect(clientFacts.parse(facts)).toEqual(facts)
    const matches = exampleClients.flatMap(facts => matchesOf(facts))
    expect(new Set(matches).size).toBe(matches.length)
  })

  it('are added by one act, marked and in the care of whoever adds them, once', () => {
    const office = wholeOffice()
    const run = give(office, loadExamples, { run: 'run:try:0' })
    expect(run).toMatchObject({ value: { sentence: 'Added 12 example clients' } })
    expect(run.ok && run.value.followUps).toHaveLength(12)
    const after = loaded()
    expect(examplesIn(after)).toHaveLength(12)
    expect(examplesIn(after)[0]).toMatchObject({ example: true, team: { manager: cara.key } })
    expect(give(after, loadExamples, { run: 'run:try:1' })).toMatchObject({ refusal: { code: 'nothing-to-change' } })
  })

  it('are removed by one act with what was made for them; the firm’s own clients stay', () => {
    const office = loaded()
    const [example] = examplesIn(office)
    const job = { ...jobFor(), key: `job:${example?.key.slice('client:'.length)}:vat:2026`, client: example?.key }
    office.store.Jobs.set(job.key, job as never) // a job of the example
    const removed = give(office, removeExamples, { run: 'run:try:2' })
    expect(removed).toMatchObject({ value: { sentence: 'Removed 12 example clients' } })
    const followUps = removed.ok ? (removed.value.followUps ?? []) : []
    expect(followUps.map(({ input }) => (input as { key: string }).key.split(':')[0])).toEqual([
      'job',
      ...Array(12).fill('client'),
    ])
    for (const { input } of followUps) expect(give(office, removeExample, input as never).ok).toBe(true)
    expect(examplesIn(office)).toEqual([])
    expect(office.look.get('Jobs', job.key)).toBeUndefined()
    expect(office.look.get('Clients', 'client:acme')).toBeDefined()
    expect(give(office, removeExamples, { run: 'run:try:3' })).toMatchObject({ refusal: { code: 'nothing-to-change' } })
  })

  it('stay where somebody logged time on one, which is named', () => {
    const office = loaded()
    const [example] = examplesIn(office)
    const key = `job:${example?.key.slice('client:'.length)}:vat:2026` as const
    office.store.Jobs.set(key, { ...jobFor(), key, client: example?.key ?? 'client:acme' })
    expect(give(office, logTime, { job: key, date: '2026-11-20', minutes: 5 }).ok).toBe(true)
    const refusal = { code: 'example-in-use', name: example?.name }
    expect(give(office, removeExamples, { run: 'run:try:2' })).toMatchObject({ refusal })
    expect(give(office, removeExample, { key })).toMatchObject({ refusal })
  })

  it('alone are removed so: no client of the firm’s own, nor its job', () => {
    const office = loaded()
    for (const key of ['client:acme', jobFor().key] as const)
      expect(give(office, removeExample, { key })).toMatchObject({ refusal: { code: 'not-found' } })
  })
})
