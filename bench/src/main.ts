import { firstLoad } from './first-load.ts'
import type { Cost } from './measure.ts'
import { practiceOf } from './practice-of.ts'

const sizes = (process.env.PRAXIS_BENCH ?? '10,100').split(',').map(Number)

const line = ({ what, milliseconds, http, graph, resourceUnits }: Cost): string =>
  [
    what.padEnd(38),
    milliseconds.toFixed(1).padStart(9),
    http.toFixed(0).padStart(6),
    graph.toFixed(1).padStart(7),
    resourceUnits.toFixed(1).padStart(8),
  ].join('')

for (const size of sizes) {
  console.log(`\nA firm with ${size} clients`)
  console.log(['what'.padEnd(38), 'ms'.padStart(9), 'HTTP'.padStart(6), 'Graph'.padStart(7), 'RU'.padStart(8)].join(''))
  for (const cost of await practiceOf(size)) console.log(line(cost))
}

const { files, gzip, brotli, wholeTab } = firstLoad()
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
console.log(
  `\nThe tab's first load: ${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip, in ${files} files; the whole tab is ${kilobytes(wholeTab)} uncompressed.`,
)
