import { ownDue } from './template-of-job.ts'

describe('when a step is due as a client’s service has it', () => {
  const later = { count: 3, unit: 'days', from: 'job-due' } as const

  it('is what the service says of that step, and nothing of another', () => {
    expect(ownDue({ file: later }, 'file')).toEqual(later)
    expect(ownDue({ file: later }, 'enter')).toBeUndefined()
    expect(ownDue(undefined, 'file')).toBeUndefined()
  })

  it('is not mistaken where a step is called as something that every object has', () => {
    expect(ownDue({ file: later }, 'constructor')).toBeUndefined()
  })
})
