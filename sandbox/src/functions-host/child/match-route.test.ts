import type { RegisteredFunction } from './core-api.ts'
import { createRoutes, matchRoute } from './match-route.ts'

const functionAt = (name: string, route: string | undefined, methods: string[] = ['GET']): RegisteredFunction => ({
  metadata: { name, bindings: { http: { type: 'httpTrigger', direction: 'in', name: 'http', route, methods } } },
  handler: () => undefined,
})

const routes = createRoutes(
  [
    functionAt('rest', '{*path}', ['GET', 'POST']),
    functionAt('item', 'items/{id:int}'),
    functionAt('new', 'items/new'),
    functionAt('maybe', 'pages/{page?}'),
    functionAt('plain', undefined),
  ],
  'api',
)

const found = (method: string, path: string) => {
  const match = matchRoute(routes, method, path)
  return match && [match.registered.metadata.name, match.params]
}

test.each([
  ['GET', '/api/items/new', ['new', {}]],
  ['GET', '/api/items/12', ['item', { id: '12' }]],
  ['GET', '/API/Items/a%2Fb', ['item', { id: 'a/b' }]],
  ['GET', '/api/pages', ['maybe', {}]],
  ['GET', '/api/pages/2', ['maybe', { page: '2' }]],
  ['GET', '/api/plain', ['plain', {}]],
  ['GET', '/api', ['rest', {}]],
  ['GET', '/api/items/12/lines/3', ['rest', { path: 'items/12/lines/3' }]],
  ['POST', '/api/items/12', ['rest', { path: 'items/12' }]],
  ['DELETE', '/api/items/12', undefined],
  ['GET', '/other', undefined],
])('%s %s', (method, path, expected) => {
  expect(found(method, path)).toEqual(expected)
})
