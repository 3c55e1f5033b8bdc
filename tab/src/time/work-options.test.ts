import { optionsOf } from './work-options.ts'

const job = (n: number) =>
  ({
    key: `job:${n}:vat:2026-09-q`,
    name: 'VAT return Q3 2026',
    clientName: `Client ${n}`,
    client: `client:${n}`,
    status: 'in-progress',
    due: '2026-11-30',
    tasks: [
      { id: 'review', title: 'Review ledger' },
      { id: 'file', title: 'File with HMRC' },
    ],
  }) as const
const found = (used: number, ...numbers: number[]) => ({
  used,
  jobs: numbers.map(n => ({ ...job(n), tasks: [...job(n).tasks] })),
  clients: [],
})
const texts = (typed: string, answer: ReturnType<typeof found>) => optionsOf(typed, answer).map(({ text }) => text)

test('words that name several jobs offer the jobs, and at the end time inside the firm', () => {
  expect(texts('client', found(1, 1, 2))).toEqual([
    'Client 1 · VAT return Q3 2026',
    'Client 2 · VAT return Q3 2026',
    'Internal · client',
  ])
})

test('words left over name a task', () => {
  expect(texts('client review', found(1, 1, 2))).toContain('Client 2 · VAT return Q3 2026 · Review ledger')
  expect(texts('client review', found(1, 1, 2))).not.toContain('Client 1 · VAT return Q3 2026 · File with HMRC')
})

test('a single job offers its tasks at once', () => {
  expect(texts('client 1', found(2, 1))).toEqual([
    'Client 1 · VAT return Q3 2026',
    'Client 1 · VAT return Q3 2026 · Review ledger',
    'Client 1 · VAT return Q3 2026 · File with HMRC',
    'Internal · client 1',
  ])
})
