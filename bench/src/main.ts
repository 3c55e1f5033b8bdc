import { firstLoad } from './first-load.ts'
import { growthOf } from './growth-of.ts'
import type { Practice } from './practice-of.ts'
import { practiceOf, servicesOf } from './practice-of.ts'
import { provisioning } from './provisioning.ts'
import { growthHeading, growthLine, heading, line } from './table.ts'
import { viewsOf } from './views-of.ts'

const sizes = (process.env.PRAXIS_BENCH ?? '10,100,1000').split(',').map(Number)

console.log(`Once\n${heading}\n${line(await provisioning())}`)

const print = (title: string, { costs, memory }: Practice): void => {
  console.log(`\n${title}\n${heading}`)
  for (const cost of costs) console.log(line(cost))
  for (const { process, megabytes } of memory)
    console.log(`memory of ${process}: ${megabytes === undefined ? 'not known here' : `${megabytes.toFixed(0)} MB`}`)
}

for (const size of sizes) print(`A firm with ${size} clients`, await practiceOf(size))
for (const size of sizes.filter(each => each >= 100))
  print(`A firm with ${size} clients, six services each`, await servicesOf(size))

const [few, many] = [Math.min(...sizes), Math.max(...sizes)]
if (many > few) {
  console.log(`\nFrom ${few} to ${many} clients, asked in turn\n${growthHeading(few, many)}`)
  for (const growth of await growthOf(few, many)) console.log(growthLine(growth))
}

console.log(`\nThe forms of the list of jobs, and the calendar of deadlines\n${heading}`)
for (const cost of await viewsOf()) console.log(line(cost))

const { files, gzip, brotli, wholeTab } = firstLoad()
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
console.log(
  `\nThe tab's first load: ${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip, in ${files} files; the whole tab is ${kilobytes(wholeTab)} uncompressed.`,
)
