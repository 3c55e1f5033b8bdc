import fc from 'fast-check'
import { carryOut, plans } from './any-order.ts'
import { openWorld } from './world.ts'

/** How many runs; `npm run explore` sets many. They are far longer than those of the model, so there are fewer. */
const runs = Math.ceil(Number(process.env.PRAXIS_RUNS ?? 1_500) / 100)

it('three people at two processes lose nothing and double nothing, whatever fails, dies or comes late', async () => {
  const property = fc.asyncProperty(plans, async plan => {
    const world = await openWorld({ PRAXIS_GRAPH_TIMEOUT: '400' })
    const wrong = await carryOut(world, plan)
    await world.close()
    expect(wrong).toEqual([])
  })
  await fc.assert(property, { numRuns: runs })
})
