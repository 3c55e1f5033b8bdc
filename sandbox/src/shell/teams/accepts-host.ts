const matches = (pattern: string, host: URL): boolean => {
  const allowed = URL.parse(pattern.replace('*', 'any-label'))
  if (!allowed || allowed.protocol !== host.protocol) return false
  if (!pattern.includes('*')) return allowed.host === host.host
  const [, ...wanted] = allowed.host.split('.')
  const [, ...found] = host.host.split('.')
  return wanted.join('.') === found.join('.')
}

/** Whether teams-js in a page of `origin` will listen to a host at `host`: its own origin, or one that
 * `app.initialize([...])` named. Teams' own hosts are on its built-in list and need no naming; this stand-in is not. */
export const acceptsHost = (named: unknown, origin: string, host: string): boolean => {
  const url = URL.parse(host)
  if (origin === host || !url) return true
  return Array.isArray(named) && named.some(pattern => typeof pattern === 'string' && matches(pattern, url))
}
