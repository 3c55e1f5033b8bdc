import type { Exchange } from '../../types.ts'
import { isObject } from './is-object.ts'

/** One request inside a `$batch`, beside its answer. */
export type ExchangePart = {
  id: string
  method: string
  url: string
  dependsOn: string
  status?: number
  requestBody?: unknown
  responseBody?: unknown
}

const listOf = (body: unknown, name: string): Record<string, unknown>[] => {
  const list = isObject(body) ? body[name] : undefined
  return Array.isArray(list) ? list.filter(isObject) : []
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The parts of a `$batch` in the order they were asked; answers come in any order and are matched by id. */
export const exchangeParts = (exchange: Exchange): ExchangePart[] => {
  const answers = listOf(exchange.responseBody, 'responses')
  return listOf(exchange.requestBody, 'requests').map(request => {
    const answer = answers.find(each => each.id === request.id)
    return {
      id: text(request.id),
      method: text(request.method).toUpperCase(),
      url: text(request.url),
      dependsOn: Array.isArray(request.dependsOn) ? request.dependsOn.join(', ') : '',
      ...(typeof answer?.status === 'number' ? { status: answer.status } : {}),
      requestBody: request.body,
      responseBody: answer?.body,
    }
  })
}
