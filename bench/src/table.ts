import type { Growth } from './growth-of.ts'
import type { Cost } from './measure.ts'

const widths = [46, 7, 11, 9, 9, 7, 8, 9]

const row = ([what = '', ...figures]: string[]): string =>
  [what.padEnd(widths[0] ?? 0), ...figures.map((figure, at) => figure.padStart(widths[at + 1] ?? 0))].join('')

export const heading = row(['what', 'times', 'all, ms', 'p50', 'p95', 'HTTP', 'Graph', 'RU'])

/** What was done once has one time; HTTP calls, calls to Graph and units are for one run. */
export const line = ({ what, times, total, p50, p95, http, graph, resourceUnits }: Cost): string =>
  row([
    what,
    String(times),
    total.toFixed(0),
    times > 1 ? p50.toFixed(1) : '',
    times > 1 ? p95.toFixed(1) : '',
    http.toFixed(0),
    graph.toFixed(1),
    resourceUnits.toFixed(1),
  ])

/** What grew, by how much: both firms' times, and the one over the other. */
export const growthHeading = (few: number, many: number): string => row(['p95, ms', `at ${few}`, `at ${many}`, 'ratio'])

export const growthLine = ({ what, small, large }: Growth): string =>
  row([what, small.toFixed(1), large.toFixed(1), (large / small).toFixed(2)])
