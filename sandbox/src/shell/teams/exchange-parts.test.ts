import type { Exchange } from '../../types.ts'
import { exchangeParts } from './exchange-parts.ts'

const exchange = (requestBody: unknown, responseBody: unknown): Exchange => ({
  service: 'graph',
  at: '2026-11-23T09:00:00Z',
  milliseconds: 5,
  resourceUnits: 4,
  method: 'POST',
  url: '/v1.0/$batch',
  requestHeaders: {},
  requestBody,
  status: 200,
  responseHeaders: {},
  responseBody,
})

test('the parts of a batch stand beside their answers, whatever order those came in', () => {
  const asked = {
    requests: [
      { id: '1', method: 'POST', url: '/a', body: { fields: {} } },
      { id: '2', method: 'patch', url: '/b', dependsOn: ['1'] },
      { id: '3', method: 'GET', url: '/c' },
    ],
  }
  const answered = {
    responses: [
      { id: '2', status: 424 },
      { id: '1', status: 409, body: { error: {} } },
    ],
  }
  expect(exchangeParts(exchange(asked, answered))).toMatchObject([
    { id: '1', method: 'POST', status: 409, requestBody: { fields: {} }, responseBody: { error: {} } },
    { id: '2', method: 'PATCH', status: 424, dependsOn: '1' },
    { id: '3', method: 'GET', url: '/c' },
  ])
})

test('what is no batch has no parts', () => {
  expect(exchangeParts(exchange(undefined, { value: [] }))).toEqual([])
})
