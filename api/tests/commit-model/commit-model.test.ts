import { exploreOnce } from './explore.ts'
import type { Command, Mutant } from './protocol.ts'

/** How many runs; `npm run explore` sets many. */
const runs = Number(process.env.PRAXIS_RUNS ?? 1_500)

const put = (key: string, record: string): Command => ({ key, act: 'put', record })
const number = (key: string): Command => ({ key, act: 'number' })
const undo = (key: string, of: string): Command => ({ key, act: 'undo', of })

const scenarios: Record<string, Command[][]> = {
  'three people on one record': [[put('a1', 'A'), put('a2', 'A')], [put('b1', 'A')], [put('c1', 'A'), put('c2', 'A')]],
  'two streams that share a limit': [
    [put('a1', 'A'), put('a2', 'B'), put('a3', 'A')],
    [put('b1', 'B'), put('b2', 'B'), put('b3', 'A')],
  ],
  numbers: [[number('n1'), number('n2')], [number('n3')], [number('n4')]],
  undo: [[put('a1', 'A'), undo('u1', 'a1')], [put('b1', 'A'), undo('u2', 'b1')], [undo('u3', 'a1')]],
}

const explore = (commands: Command[][], count: number, mutant?: Mutant): string[] => {
  for (let seed = 1; seed <= count; seed += 1) {
    const wrong = exploreOnce(seed, commands, mutant)
    if (wrong.length > 0) return [`seed ${seed}`, ...wrong]
  }
  return []
}

describe('the commit protocol, whatever order chance gives to requests, faults, deaths and sweeps', () => {
  it.each(Object.keys(scenarios))('loses nothing and doubles nothing: %s', name => {
    expect(explore(scenarios[name] ?? [], runs)).toEqual([])
  })
})

describe('each guard is needed', () => {
  it.each<[Mutant, string]>([
    ['no unique Key', 'three people on one record'],
    ['no unique Command', 'two streams that share a limit'],
    ['no unique Number', 'numbers'],
    ['no If-Match', 'three people on one record'],
    ['any order', 'three people on one record'],
    ['records first', 'three people on one record'],
    ['refusals forgotten', 'two streams that share a limit'],
  ])('%s breaks %s', (mutant, name) => {
    expect(explore(scenarios[name] ?? [], 20_000, mutant)).not.toEqual([])
  })
})
