import { chosenOf, statusChoices } from './status-choices.ts'

const subStatuses = [
  { id: 'with-auditor', of: 'in-progress', name: 'With auditor' },
  { id: 'letter', of: 'waiting', name: 'Letter out' },
  { id: 'filed', of: 'done', name: 'Filed' },
] as const

test('a job can be put where it may go, to waiting, and to the names of where it stands', () => {
  const job = { status: 'ready', moves: ['in-progress'], may: ['set-waiting'] } as const
  const choices = statusChoices({ ...job, moves: [...job.moves], may: [...job.may] }, [...subStatuses])
  expect(choices.map(({ id }) => id)).toEqual([
    'ready',
    'in-progress',
    'in-progress with-auditor',
    'waiting',
    'waiting letter',
  ])
})

test('a done job is done under one name or another', () => {
  const choices = statusChoices({ status: 'done', moves: [], may: ['set-sub-status'] }, [...subStatuses])
  expect(choices.map(({ id }) => id)).toEqual(['done', 'done filed'])
  expect(chosenOf({ status: 'done', subStatus: { id: 'filed', name: 'Filed' } })).toBe('done filed')
})
