import type { ServicePeriod } from './periods-of-service.ts'

/** The first periods of a series that has no end; fewer where it ends. */
export const firstPeriods = (count: number, series: Iterable<ServicePeriod>): ServicePeriod[] => {
  const found: ServicePeriod[] = []
  for (const each of series) {
    found.push(each)
    if (found.length === count) break
  }
  return found
}
