type StaticWebApp = { globalHeaders: Record<string, string> }

/** Where a deployment's tab has to reach: its API, and the SharePoint to which it uploads. */
export const originsOf = (api: string, documentsSite: string): string[] => [
  new URL(api).origin,
  `https://${documentsSite.split(',')[0]}`,
]

const header = 'Content-Security-Policy'

/** The hosting settings with a policy that lets the page speak to these origins, and to no others beside the known. */
export const allowOrigins = <T extends StaticWebApp>(settings: T, origins: string[]): T => {
  const policy = settings.globalHeaders[header] ?? ''
  const directives = policy.split(';').map(text => text.trim())
  const allowed = directives.map(text => {
    const [name, ...sources] = text.split(' ')
    return name === 'connect-src' ? [name, ...new Set([...sources, ...origins])].join(' ') : text
  })
  return { ...settings, globalHeaders: { ...settings.globalHeaders, [header]: allowed.join('; ') } }
}
