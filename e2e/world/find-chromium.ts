import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge', 'chrome']

const onPath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, process.platform === 'win32' ? `${name}.exe` : name)))
    .find(existsSync)

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const playwrights = (): string | undefined => {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** A Chromium on this machine: the one that CHROMIUM names, one on the path, in a usual place, or Playwright's own. */
export const findChromium = (): string | undefined =>
  process.env.CHROMIUM ?? onPath() ?? usualPlaces.find(existsSync) ?? playwrights()

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

const isRoot = () => process.getuid?.() === 0

const withPackageManager = (): boolean => {
  const sudo = isRoot() ? [] : ['sudo', '-n']
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args]
    return run(command, rest)
  }
  return process.platform === 'linux' && apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')
}

const withPlaywright = (): boolean =>
  run(process.execPath, [join(import.meta.dirname, '../../node_modules/playwright-core/cli.js'), 'install', 'chromium'])

/** Finds a Chromium, or installs one by the system's package manager or by Playwright; says what it did. */
export const ensureChromium = (say: (line: string) => void): string => {
  const found = findChromium()
  if (found) {
    say(`Chromium: ${found}`)
    return found
  }
  say('No Chromium on this machine: installing one')
  const installed = (withPackageManager() || withPlaywright()) && findChromium()
  if (!installed) throw new Error('No Chromium could be installed. Install one, or name it: CHROMIUM=/path npm test')
  say(`Chromium: ${installed}`)
  return installed
}
