/** A token is asked for anew so long before it ends. */
const margin = 2 * 60_000

/** When a token ends, in milliseconds; at once when it does not say. Only to know when to ask for the next one. */
export const endOf = (token: string): number => {
  try {
    const [, payload = ''] = token.split('.')
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    const exp = claims !== null && typeof claims === 'object' && 'exp' in claims ? claims.exp : 0
    return typeof exp === 'number' ? exp * 1000 : 0
  } catch {
    return 0
  }
}

/** Gives the host's token, asked for once and kept until shortly before it ends; `fresh` asks in any case. */
export const createTokenKeeper = (ask: () => Promise<string>, now: () => number = Date.now) => {
  let held: { token: string; end: number } | undefined
  let asking: Promise<string> | undefined

  const askAnew = () => {
    asking ??= ask()
      .then(token => {
        held = { token, end: endOf(token) }
        return token
      })
      .finally(() => {
        asking = undefined
      })
    return asking
  }

  return (fresh = false): Promise<string> =>
    held && !fresh && held.end - margin > now() ? Promise.resolve(held.token) : askAnew()
}
