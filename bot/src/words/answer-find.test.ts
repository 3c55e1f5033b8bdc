import type { Hit, Search } from '@praxis/practice'
import type { Answer } from '#src/conversation/answer.ts'
import { turnOf } from '#src/conversation/turn.ts'
import { ana, playPraxis } from '#tests/demonstration.ts'
import { readAloud } from '#tests/read-aloud.ts'
import { answerFind } from './answer-find.ts'

const acme: Hit = { kind: 'client', key: 'client:acme', name: 'Acme Ltd', code: 'C0042', status: 'active' }
const vat: Hit = {
  kind: 'job',
  key: 'job:acme:vat:2026-q3',
  name: 'VAT return Q3 2026',
  clientName: 'Acme Ltd',
  status: 'in-progress',
  due: '2026-11-30',
}
const review: Hit = {
  kind: 'task',
  job: vat.key,
  task: 'review',
  name: 'Review ledger',
  jobName: vat.name,
  clientName: 'Acme Ltd',
  status: 'open',
  due: '2026-11-26',
}
const mary: Hit = { kind: 'person', key: 'person:mary', name: 'Mary Hughes', title: 'Manager', isActive: false }
const returns: Hit = { kind: 'template', id: 'vat', name: 'VAT return' }

const found = (hits: Hit[], more: Partial<Search> = {}): Search => ({ hits, more: [], forgiven: false, ...more })

const find = async (words: string, search: Search) => {
  const asked: unknown[] = []
  const { praxis } = playPraxis({
    answers: {
      search: (input: { words: string; most?: number }) => {
        asked.push(input)
        return search
      },
    },
  })
  return { asked, answer: await answerFind(turnOf(praxis, ana), words) }
}

const cardOf = (answer: Answer) => {
  if (!('card' in answer)) throw new Error('No card was answered.')
  return answer.card
}
const linesOf = (answer: Answer): string[] => readAloud(cardOf(answer))

/** Where the rows of a card lead, as the tab takes it. */
const linksOf = (answer: Answer): string[] =>
  [...JSON.stringify(cardOf(answer)).matchAll(/"url":"[^"]*\?p=([^"]*)"/g)].map(([, page = '']) =>
    decodeURIComponent(page),
  )

describe('“find” and words', () => {
  it('is answered with what they name, each row saying what it is', async () => {
    const { answer, asked } = await find('acme', found([acme, vat, review, mary, returns]))
    expect(asked).toEqual([{ words: 'acme', most: 6 }])
    expect(linesOf(answer)).toEqual([
      'Found for “acme”',
      'Acme Ltd',
      'Client, C0042',
      'VAT return Q3 2026',
      'Job, Acme Ltd, due Mon 30 Nov',
      'Review ledger',
      'Task, Acme Ltd, VAT return Q3 2026, due Thu 26 Nov',
      'Mary Hughes',
      'Person, Manager, no longer active',
      'VAT return',
      'Template',
    ])
  })

  it('leads to the place of each in the tab', async () => {
    const { answer } = await find('acme', found([acme, vat, review, mary, returns]))
    expect(linksOf(answer)).toEqual([
      'client/client:acme',
      'job/job:acme:vat:2026-q3',
      'job/job:acme:vat:2026-q3/task/review',
      'jobs?person=person%3Amary',
      'apply?template=vat',
    ])
  })

  it('says that what is close was found, where nothing has them as they were written', async () => {
    const { answer } = await find('acne', found([acme], { forgiven: true }))
    expect(linesOf(answer).slice(0, 2)).toEqual(['Close to “acne”', 'Nothing has it as you wrote it.'])
  })

  it('shows six at most, and says that there is more', async () => {
    const many = Array.from({ length: 7 }, (_, at): Hit => ({ ...acme, key: `client:acme${at}`, name: `Acme ${at}` }))
    for (const search of [found(many), found([acme], { more: ['client'] })]) {
      const lines = linesOf((await find('acme', search)).answer)
      expect(lines.filter(line => line.startsWith('Client')).length).toBeLessThanOrEqual(6)
      expect(lines.at(-1)).toBe('There is more. Write more of the name.')
    }
  })

  it('says so when nothing is called that', async () => {
    const { answer } = await find('zzzz', found([]))
    expect(linesOf(answer)[0]).toBe('Nothing is called “zzzz”')
  })

  it.each(['', '???'])('asks for some where there are none: “%s”', async words => {
    const { answer, asked } = await find(words, found([acme]))
    expect(answer).toEqual({ text: expect.stringContaining('find acme') })
    expect(asked).toEqual([])
  })
})
