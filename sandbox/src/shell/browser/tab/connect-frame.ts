import { acceptsHost } from '#src/shell/teams/accepts-host.ts'
import { isObject } from '#src/shell/teams/is-object.ts'
import { answerTabCall, isKnownCall, type TabDesk } from '#src/shell/teams/tab-calls.ts'
import { complain } from '../complain.ts'

/** A message of teams-js to its host. */
type Call = { id: number; uuidAsString?: unknown; func: string; args: unknown[] }

const readCall = (data: unknown): Call | undefined => {
  if (!isObject(data) || typeof data.func !== 'string' || typeof data.id !== 'number') return undefined
  return {
    id: data.id,
    uuidAsString: data.uuidAsString,
    func: data.func,
    args: Array.isArray(data.args) ? data.args : [],
  }
}

/** Speaks teams-js' wire with the page in a frame: replies carry the call's id, events carry none. */
export const connectFrame = (frame: HTMLIFrameElement, origin: string, desk: TabDesk) => {
  const post = (message: unknown) => frame.contentWindow?.postMessage(message, origin)

  const onMessage = async (event: MessageEvent) => {
    const call = readCall(event.data)
    if (!call || event.source !== frame.contentWindow || event.origin !== origin) return
    if (!isKnownCall(call.func)) complain(`teams-js: ${call.func} is refused here.`)
    const args = await answerTabCall(call.func, call.args, desk)
    if (args) post({ id: call.id, uuidAsString: call.uuidAsString, args })
    if (call.func === 'initialize' && !acceptsHost(call.args[2], origin, location.origin)) desk.report('deaf')
  }
  addEventListener('message', onMessage)

  return {
    emit: (func: string, ...args: unknown[]) => post({ func, args }),
    close: () => removeEventListener('message', onMessage),
  }
}

export type FrameConnection = ReturnType<typeof connectFrame>
