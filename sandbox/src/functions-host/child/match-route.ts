import type { RegisteredFunction } from './core-api.ts'

export type Route = { registered: RegisteredFunction; methods: Set<string>; pattern: URLPattern; weight: number }
export type RouteMatch = { registered: RegisteredFunction; params: Record<string, string> }

/** `{id}`, `{id:int}`, `{id?}` and `{*path}` of ASP.NET's routes in the words of URLPattern. */
const toSegment = (segment: string): string => {
  const [, star, name, optional] = /^\{(\*{0,2})([\w]+)(?::[^}?]+)?(\?)?\}$/.exec(segment) ?? []
  if (name === undefined) return `/${segment}`
  if (star) return `/:${name}(.*)?`
  return optional ? `{/:${name}}?` : `/:${name}`
}

/** Literal segments win over parameters, and those over a rest. */
const weigh = (segments: string[]): number =>
  segments.reduce((weight, segment) => {
    if (segment.startsWith('{*')) return weight * 3
    return weight * 3 + (segment.startsWith('{') ? 1 : 2)
  }, 1)

const toRoute = (registered: RegisteredFunction, prefix: string): Route[] => {
  const { name, bindings } = registered.metadata
  const trigger = Object.values(bindings).find(({ type }) => type.toLowerCase() === 'httptrigger')
  if (!trigger) return []
  const path = [prefix, typeof trigger.route === 'string' ? trigger.route : name].filter(part => part !== '').join('/')
  const segments = path.split('/').filter(part => part !== '')
  const methods = Array.isArray(trigger.methods) && trigger.methods.length > 0 ? trigger.methods : ['GET', 'POST']
  const pattern = new URLPattern({ pathname: segments.map(toSegment).join('') || '/' }, { ignoreCase: true })
  return [
    { registered, pattern, weight: weigh(segments), methods: new Set(methods.map(each => String(each).toUpperCase())) },
  ]
}

export const createRoutes = (functions: RegisteredFunction[], prefix: string): Route[] =>
  functions.flatMap(each => toRoute(each, prefix)).sort((one, other) => other.weight - one.weight)

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const matchRoute = (routes: Route[], method: string, pathname: string): RouteMatch | undefined => {
  for (const { registered, methods, pattern } of routes) {
    const found = methods.has(method) ? pattern.exec({ pathname }) : null
    if (!found) continue
    const params = Object.entries(found.pathname.groups).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, decode(value)] as const],
    )
    return { registered, params: Object.fromEntries(params) }
  }
  return undefined
}
