import type { MovableClock } from '../clock/create-clock.ts'
import type { AppRegistration, InvokeAnswer } from '../types.ts'
import type { Activity } from './activity.ts'

/** Teams waits this long for a bot. */
const PATIENCE = 15_000

export type BotLine = { app: AppRegistration; clock: MovableClock; channelToken(): Promise<string> }

/** The bot did not take an activity. Teams would tell the person no more than that. */
export class BotUnreachable extends Error {
  readonly status: number
  readonly details: unknown

  constructor(status: number, details: unknown) {
    super(`The bot answered ${status}: ${typeof details === 'string' ? details : JSON.stringify(details)}`)
    this.name = 'BotUnreachable'
    this.status = status
    this.details = details
  }
}

const bodyOf = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

const failed = (error: unknown): InvokeAnswer => {
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  const reason = error instanceof Error ? String(error.cause ?? error.message) : String(error)
  return { status: timedOut ? 504 : 502, body: timedOut ? 'The bot did not answer in time.' : reason }
}

const post = async (line: BotLine, activity: Activity): Promise<InvokeAnswer> => {
  const token = await line.channelToken()
  try {
    const response = await fetch(line.app.botEndpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: response.status, body: bodyOf(await response.text()) }
  } catch (error) {
    return failed(error)
  }
}

/** Posts a signed activity to the bot's messaging endpoint and answers what it answered: 504 after Teams' patience, 502
 * where nobody listens. */
export const postToBot = (line: BotLine, activity: Activity): Promise<InvokeAnswer> =>
  line.clock.standStillFor(post(line, activity))
