import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'msedge', 'microsoft-edge']

const candidates = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => names.flatMap(name => [join(folder, name), join(folder, `${name}.exe`)]))

/** The browser that CHROMIUM names, else one on the path; undefined where there is none. */
export const findBrowser = (): string | undefined => process.env.CHROMIUM ?? candidates().find(existsSync)
