import type { JobBehind } from '@praxis/practice'
import { changesOnJobs, isTaken, takenState, targetsOf, turn, turnAll, turnJob, usualChoice } from './live-choice.ts'

const row = (name: string, more: Partial<JobBehind> = {}): JobBehind => ({
  job: `job:${name}`,
  client: 'client:acme',
  clientName: 'Acme Ltd',
  name,
  version: 1,
  base: 0,
  changes: [{ id: 'dates:file' }, { id: 'text:file' }],
  ...more,
})

const plain = row('plain')
const edited = row('edited', {
  changes: [{ id: 'dates:file', clash: { edit: 'pinned', due: '2027-01-05' } }, { id: 'text:file' }],
})
const rows = [plain, edited]
const changes = changesOnJobs(rows)
const [dates, text] = changes

describe('what is chosen of a changed template', () => {
  it('is everything but what would undo an edit made on the job', () => {
    expect(targetsOf(usualChoice, rows)).toEqual([
      { job: 'job:plain', leave: [], over: [] },
      { job: 'job:edited', leave: [], over: [] },
    ])
    expect(edited.changes.map(change => isTaken(usualChoice, edited, change))).toEqual([false, true])
    expect(changes.map(each => takenState(usualChoice, each))).toEqual(['mixed', true])
  })

  it('is turned for all jobs at once, those with an edit of their own left as they are', () => {
    if (!dates || !text) throw new Error('There are two changes.')
    const without = turnAll(turnAll(usualChoice, dates), text)
    expect(targetsOf(without, rows)).toEqual([
      { job: 'job:plain', leave: ['dates:file', 'text:file'], over: [] },
      { job: 'job:edited', leave: ['text:file'], over: [] },
    ])
    expect(changes.map(each => takenState(without, each))).toEqual([false, false])
    expect(turnAll(turnAll(without, dates), text)).toEqual(usualChoice)
  })

  it('is turned for one job, over its own edit too', () => {
    const [clash] = edited.changes
    if (!clash) throw new Error('There is a clash.')
    expect(targetsOf(turn(usualChoice, edited, clash), [edited])).toEqual([
      { job: 'job:edited', leave: [], over: ['dates:file'] },
    ])
  })

  it('leaves whole jobs as they are', () => {
    expect(targetsOf(turnJob(usualChoice, plain), rows).map(({ job }) => job)).toEqual(['job:edited'])
  })
})
