import { isObject } from './is-object.ts'

/** What an `Action.Submit` asks of the client: usually a message with a value, else what `msteams.type` says. */
export type Submit =
  | { kind: 'value'; value: unknown }
  | { kind: 'say'; text: string }
  | { kind: 'dialog' }
  | { kind: 'unknown'; type: string }

export const readSubmit = (data: unknown): Submit => {
  if (!isObject(data) || !isObject(data.msteams) || data.msteams.type === undefined)
    return { kind: 'value', value: data }
  const { msteams, ...rest } = data
  if (msteams.type === 'task/fetch') return { kind: 'dialog' }
  if (msteams.type === 'imBack') return { kind: 'say', text: String(msteams.value ?? '') }
  if (msteams.type !== 'messageBack') return { kind: 'unknown', type: String(msteams.type) }
  return { kind: 'value', value: isObject(msteams.value) ? { ...rest, ...msteams.value } : (msteams.value ?? rest) }
}
