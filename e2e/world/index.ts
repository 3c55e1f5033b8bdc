export { bringUp, type Options, type Running } from './bring-up.ts'
export { ensureChromium } from './find-chromium.ts'
export { provision } from './provision.ts'
