export { createBot } from './create-bot.ts'
export { renderSend } from './render/render-send.ts'
export type * from './types.ts'
