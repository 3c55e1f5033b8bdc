import { runUnit } from './run-unit.ts'

/** Explorations at random with many runs; `npm test` makes a few of each. `npm run explore -- 100000` sets how many. */
const [runs = '50000'] = process.argv.slice(2)
process.env.PRAXIS_RUNS = runs
const { code } = await runUnit([
  'api/tests/commit-model',
  'api/tests/commit/any-order',
  'api/tests/commit/big-acts',
  'api/tests/commit/faults',
  'api/tests/year-of-services',
  'api/tests/year-of-days',
  '--testTimeout=3600000',
])
process.exit(code)
