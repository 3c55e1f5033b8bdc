import { fieldOf, isRecord } from '#src/field-of.ts'
import { ConnectorRefused, ConnectorSilent } from './connector-failure.ts'

export type ConnectorCall = { url: string; method: string; headers: Record<string, string>; body: string | undefined }
export type ConnectorAnswer = { status: number; headers: Headers; text: string }

/** Failures that happen before anything of the call has left. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

const silent = (error: unknown): ConnectorSilent => {
  const code = String(fieldOf(fieldOf(error, 'cause') ?? error, 'code') ?? '')
  const name = isRecord(error) ? String(error.name) : ''
  return new ConnectorSilent(`no answer: ${neverLeft.has(code) ? code : name || code}`, {
    left: !neverLeft.has(code),
    cause: error,
  })
}

const secondsIn = (header: string | null): number | undefined => {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds : undefined
}

/** One call to the connector, tried once: what failed is thrown, and who called decides what that means. */
export const callConnector = async (call: ConnectorCall, patience: number): Promise<ConnectorAnswer> => {
  const { url, method, headers, body } = call
  const signal = AbortSignal.timeout(patience)
  let response: Response
  let text: string
  try {
    response = await fetch(url, { method, headers, signal, ...(body !== undefined && { body }) })
    text = await response.text()
  } catch (error) {
    throw silent(error)
  }
  if (!response.ok) throw new ConnectorRefused(response.status, text, secondsIn(response.headers.get('retry-after')))
  return { status: response.status, headers: response.headers, text }
}
