import { checkTemplate } from './check-template.ts'
import { template } from './work.fixture.ts'

const [enter, prepare, file] = template.steps

describe('a template', () => {
  it('whose steps wait for each other in a circle is refused, naming the circle', () => {
    const steps = [enter && { ...enter, after: [{ step: 'file', lag: 0 }] }, prepare, file].filter(
      step => step !== undefined,
    )
    expect(checkTemplate({ ...template, steps })).toEqual({
      code: 'circle',
      steps: ['Enter sales', 'Prepare the return', 'File', 'Enter sales'],
    })
  })

  it('that refers to a step it does not have is refused, naming both', () => {
    const steps = [enter && { ...enter, after: [{ step: 'nothing', lag: 0 }] }].filter(step => step !== undefined)
    expect(checkTemplate({ ...template, steps })).toEqual({ code: 'unknown-step', step: 'nothing', of: 'Enter sales' })
  })

  it('with an id twice is refused', () => {
    const steps = [enter, enter].filter(step => step !== undefined)
    expect(checkTemplate({ ...template, steps })).toEqual({ code: 'repeated-id', id: 'enter' })
  })
})
