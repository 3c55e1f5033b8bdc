import type { Found, PersonView } from '@praxis/practice'
import { respond } from '#src/conversation/respond.ts'
import { acmeVat, ben, done, job, playPraxis } from '#tests/demonstration.ts'
import { readAloud } from '#tests/read-aloud.ts'

const from = {
  objectId: 'me',
  tenantId: 'firm',
  isPersonalChat: true,
  chat: { service: 'https://smba.trafficmanager.net/emea/', conversation: 'a:ana', user: '29:ana', bot: '28:praxis' },
}

const person = (key: PersonView['key'], name: string): PersonView => ({ key, name, roles: ['staff'], active: true })
const people = [person(ben.key, 'Ben Whitfield'), person('person:sam-1', 'Sam Ash'), person('person:sam-2', 'Sam Oak')]

const row = { client: 'client:acme', status: 'ready', due: '2026-11-30', tasks: [] } as const
const vat: Found['jobs'][number] = { ...row, key: acmeVat, name: 'VAT to 31 Oct 2026', clientName: 'Acme', tasks: [] }
const accounts: Found['jobs'][number] = { ...row, key: job, name: 'Accounts 2026', clientName: 'Acme', tasks: [] }

/** Finds as the practice does: `acme` names both, `acme vat` one. */
const find = ({ words }: { words: string }): Found => {
  const [client, service] = words.split(' ')
  if (client !== 'acme') return { used: 0, jobs: [], clients: [] }
  return service === 'vat' ? { used: 2, jobs: [vat], clients: [] } : { used: 1, jobs: [vat, accounts], clients: [] }
}

const write = async (text: string) => {
  const { praxis, dispatched } = playPraxis({
    answers: { people: { people }, find },
    outcomes: () => done({ sentence: 'Waiting on the client' }),
  })
  const answer = await respond(praxis, { id: 'activity-1', from, kind: 'words', text })
  if (!answer || !('card' in answer)) throw new Error(`No card, but ${JSON.stringify(answer)}`)
  const given = dispatched.filter(({ name }) => name === 'set-waiting').map(({ input }) => input)
  return { given, lines: readAloud(answer.card) }
}

describe('“waiting on”', () => {
  it.each([
    ['waiting on client acme vat', { on: { kind: 'client' } }],
    ['waiting for the client acme vat bank statements', { on: { kind: 'client' }, note: 'bank statements' }],
    ['Waiting on Ben acme vat', { on: { kind: 'colleague', person: ben.key } }],
    ['waiting on ben whitfield acme vat', { on: { kind: 'colleague', person: ben.key } }],
    ['waiting on sam oak acme vat', { on: { kind: 'colleague', person: 'person:sam-2' } }],
    ['waiting on HM Revenue: acme vat', { on: { kind: 'third-party', name: 'HM Revenue' } }],
  ])('puts the job to waiting: %s', async (text, input) => {
    const { given, lines } = await write(text)
    expect(given).toEqual([{ job: acmeVat, ...input }])
    expect(lines.slice(0, 2)).toEqual(['Waiting on the client', '[button] Undo'])
  })

  it.each([
    ['waiting on acme vat', 'On whom does it wait?'],
    ['waiting on sam acme vat', 'On whom does it wait?'],
    ['waiting on client acme', 'Which of these waits?'],
    ['waiting on client beta', 'Which job waits?'],
    ['waiting on client', 'Which job waits?'],
    ['waiting on : acme vat', 'On whom does it wait?'],
  ])('never guesses: %s', async (text, title) => {
    const { given, lines } = await write(text)
    expect(given).toEqual([])
    expect(lines[0]).toBe(title)
  })
})
