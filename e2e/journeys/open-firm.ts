import type { Browser } from 'playwright-core'
import type { Options, Running } from '#world/bring-up.ts'
import { bringUp } from '#world/bring-up.ts'
import { openBrowser } from './at-work.ts'

const anyPorts = { shell: 0, tenant: 0, tab: 0, functions: 0 }
const mondayMorning = Date.parse('2026-11-23T09:05:00Z')

/** A firm on a Monday morning, with a browser beside it, as the journeys of a file need them. */
export type OpenFirm = { browser: Browser; running: Running; close: () => Promise<void> }

export const openFirm = async (firm: Options['firm'], now = mondayMorning): Promise<OpenFirm> => {
  const browser = await openBrowser()
  const running = await bringUp({ ports: anyPorts, from: 'build', firm, now })
  const close = async () => {
    await browser.close()
    await running.stop()
  }
  return { browser, running, close }
}
