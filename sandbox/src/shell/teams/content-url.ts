/** The manifest's `contentUrl` with Teams' placeholders (`{locale}`, `{theme}`, ...) filled in; unknown ones stay. */
export const contentUrl = (url: string, context: Record<string, unknown>): string =>
  url.replace(/\{([A-Za-z.]+)\}|%7B([A-Za-z.]+)%7D/g, (whole, plain, encoded) => {
    const value = context[plain ?? encoded]
    return typeof value === 'string' || typeof value === 'number' ? encodeURIComponent(value) : whole
  })
