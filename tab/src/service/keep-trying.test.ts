import { keepTrying, pauses } from './keep-trying.ts'
import { ServiceError } from './service-error.ts'

const noNetwork = () => new ServiceError('network', 'no network')
const busy = (retryAfter?: number) => new ServiceError('answer', 'busy', { status: 503, retryAfter })

const recorded = () => {
  const slept: number[] = []
  return { slept, sleep: async (milliseconds: number) => void slept.push(milliseconds) }
}

test('what works at once is asked for once, and not as a repetition', async () => {
  const repeats: boolean[] = []
  const { sleep, slept } = recorded()
  await keepTrying(async repeat => repeats.push(repeat), { sleep })
  expect(repeats).toEqual([false])
  expect(slept).toEqual([])
})

test('without network an act is given again after growing pauses, as a repetition of the same', async () => {
  const repeats: boolean[] = []
  const { sleep, slept } = recorded()
  const attempt = async (repeat: boolean) => {
    repeats.push(repeat)
    if (repeats.length < 4) throw noNetwork()
    return 'done'
  }
  expect(await keepTrying(attempt, { sleep })).toBe('done')
  expect(repeats).toEqual([false, true, true, true])
  expect(slept).toEqual([500, 1000, 2000])
})

test('after about a minute nobody goes on trying by themselves', async () => {
  const { sleep, slept } = recorded()
  const attempt = async () => {
    throw noNetwork()
  }
  await expect(keepTrying(attempt, { sleep })).rejects.toThrow('no network')
  expect(slept).toEqual(pauses)
  expect(slept.reduce((a, b) => a + b)).toBeGreaterThan(50_000)
})

test('a busy service is given the time that it asks for', async () => {
  const { sleep, slept } = recorded()
  let tries = 0
  await keepTrying(
    async () => {
      tries += 1
      if (tries === 1) throw busy(7)
    },
    { sleep },
  )
  expect(slept).toEqual([7000])
})

test('a refusal is not tried again', async () => {
  const { sleep } = recorded()
  let tries = 0
  const attempt = async () => {
    tries += 1
    throw new ServiceError('answer', 'no', { status: 409 })
  }
  await expect(keepTrying(attempt, { sleep })).rejects.toThrow('no')
  expect(tries).toBe(1)
})

test('trying again later is a repetition from the first attempt on', async () => {
  const repeats: boolean[] = []
  const { sleep } = recorded()
  await keepTrying(async repeat => repeats.push(repeat), { sleep }, true)
  expect(repeats).toEqual([true])
})
