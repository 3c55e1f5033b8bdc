import type { JobKey } from '@praxis/practice'
import { jobKey } from '@praxis/practice'

/** The job that an address of the tab opens; undefined for any other address. */
export const jobOfLink = (tabOrigin: string, url: string): JobKey | undefined => {
  const given = url.trim()
  if (!URL.canParse(given)) return undefined
  const { origin, pathname } = new URL(given)
  if (origin !== tabOrigin) return undefined
  const [, key] = pathname.match(/^\/job\/([^/]+)/) ?? []
  const read = jobKey.safeParse(key?.replaceAll('%3A', ':'))
  return read.success ? read.data : undefined
}
