import { runUnit } from './run-unit.ts'

/** `npm run unit -- practice` runs the tests below that path. */
const { code } = await runUnit(process.argv.slice(2))
process.exit(code)
