import { dayIn } from '@praxis/practice'
import { askedBy } from '#src/asked-by.ts'
import { askHome } from '#src/work/ask-home.ts'
import type { MortalPractice, World } from './world.ts'
import { ana, makeJob, makeSmallFirm, must, openWorld } from './world.ts'

let world: World
let practice: MortalPractice
beforeAll(async () => {
  world = await openWorld()
  practice = await world.open()
})
afterAll(() => world.close())

const home = () => askHome(askedBy(practice, ana, 'ana'), {})

describe('a stopped timer whose day is full', () => {
  it('stands on Home with what was measured and why it was refused, until it is logged otherwise', async () => {
    const [client = ''] = await makeSmallFirm(practice, 1)
    const job = await makeJob(practice, client, 1)
    await must(practice, ana, 'start-timer', { job })
    world.pass(42)
    const date = dayIn(practice.now(), 'Europe/London')
    await must(practice, ana, 'log-time', { job, date, minutes: 1440 })
    await must(practice, ana, 'stop-timer', {})
    const [trouble] = home().trouble
    const pieces = trouble?.sitting.pieces ?? []
    expect(pieces.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(42)
    expect(trouble?.refusal.code).toBe('day-full')
    expect(home().timer.saving).toEqual([])
    const yesterday = '2026-11-01'
    await must(practice, ana, 'log-time', { job, date: yesterday, minutes: 42 })
    await must(practice, ana, 'drop-sitting', { sitting: trouble?.sitting.id })
    expect(home().trouble).toEqual([])
  })
})
