import { firstLoad } from './first-load.ts'
import { practiceOf } from './practice-of.ts'
import { provisioning } from './provisioning.ts'
import { heading, line } from './table.ts'

const sizes = (process.env.PRAXIS_BENCH ?? '10,100,1000').split(',').map(Number)

console.log(`Once\n${heading}\n${line(await provisioning())}`)

for (const size of sizes) {
  const { costs, memory } = await practiceOf(size)
  console.log(`\nA firm with ${size} clients\n${heading}`)
  for (const cost of costs) console.log(line(cost))
  for (const { process, megabytes } of memory)
    console.log(`memory of ${process}: ${megabytes === undefined ? 'not known here' : `${megabytes.toFixed(0)} MB`}`)
}

const { files, gzip, brotli, wholeTab } = firstLoad()
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
console.log(
  `\nThe tab's first load: ${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip, in ${files} files; the whole tab is ${kilobytes(wholeTab)} uncompressed.`,
)
