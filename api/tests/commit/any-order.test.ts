import fc from 'fast-check'
import { carryOut, plans } from './any-order.ts'
import { openWorld } from './world.ts'

/** How many runs; `npm run explore` sets many. They are far longer than those of the model, so there are fewer. */
const runs = Math.ceil(Number(process.env.PRAXIS_RUNS ?? 1_500) / 100)

/** What was found is told by then, however far it could still be shrunk. */
const enough = process.env.PRAXIS_RUNS ? 3_500_000 : 100_000

it('three people at two processes lose nothing and double nothing, whatever fails, dies or comes late', async () => {
  const property = fc.asyncProperty(plans, async plan => {
    const world = await openWorld()
    const wrong = await carryOut(world, plan)
    await world.close()
    expect(wrong).toEqual([])
  })
  await fc.assert(property, { numRuns: runs, interruptAfterTimeLimit: enough })
})
