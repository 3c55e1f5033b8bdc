import type { Practice } from '#src/open-practice.ts'
import { manager, must } from '../world.ts'
import type { Scenario, Setting } from './scenario.ts'
import { commitsNamed } from './scenario.ts'

/** A client of its own, whose year ends on 31 March, with a job by it. */
const yearEndInput = async ({ practice, n }: Setting) => {
  const facts = { name: `Year ${n} Ltd`, kind: 'company', yearEnd: '03-31', status: 'active' }
  const { stream: client } = await must(practice, manager, 'add-client', facts)
  const timing = { recurrence: { unit: 'year-end' }, from: '2027-03-31', horizon: 60 }
  await must(practice, manager, 'add-service', { client, template: 'small', ...timing })
  const job = `job:${client.slice('client:'.length)}:small:2027`
  return { job, input: { client, instead: '2027-03-31', to: '2027-06-30' } }
}

const yearsLong = ({ replica }: Practice, { job, input }: Awaited<ReturnType<typeof yearEndInput>>) => {
  const client = replica.look.get('Clients', input.client)
  return [client?.yearEnd, replica.look.get('Jobs', job)?.period.end]
}

export const moveTheYearEnd: Scenario = {
  name: 'move a year end',
  prepare: async setting => {
    const given = await yearEndInput(setting)
    return {
      actor: manager,
      name: 'move-year-end',
      input: given.input,
      effects: process =>
        yearsLong(process, given).join() === '06-30,2027-06-30'
          ? commitsNamed(process, given.input.client, 'move-year-end') +
            commitsNamed(process, given.job, 'change-period')
          : 0,
      whole: 2,
    }
  },
}

export const undoTheYearEnd: Scenario = {
  name: 'undo the moving of a year end',
  prepare: async setting => {
    const given = await yearEndInput(setting)
    const { commit } = await must(setting.practice, manager, 'move-year-end', given.input)
    return {
      actor: manager,
      name: 'undo',
      input: { commit },
      effects: process =>
        yearsLong(process, given).join() === '03-31,2027-03-31'
          ? commitsNamed(process, given.input.client, 'undo') + commitsNamed(process, given.job, 'undo')
          : 0,
      whole: 2,
    }
  },
}
