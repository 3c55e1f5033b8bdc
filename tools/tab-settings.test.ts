import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { allowOrigins, originsOf } from './tab-settings.ts'

const settings = JSON.parse(readFileSync(join(root, 'tab/public/staticwebapp.config.json'), 'utf8')) as {
  globalHeaders: Record<string, string>
}
const directive = (from: typeof settings, name: string) =>
  from.globalHeaders['Content-Security-Policy']
    ?.split('; ')
    .find(text => text.startsWith(name))
    ?.split(' ')

describe('the tab of a deployment', () => {
  const origins = originsOf('https://api.example', 'hartandco.sharepoint.com,1,2')
  const settled = allowOrigins(settings, origins)

  it('speaks to its API and its SharePoint, and to nobody new beside them', () => {
    expect(directive(settled, 'connect-src')).toEqual([
      ...(directive(settings, 'connect-src') ?? []),
      'https://api.example',
      'https://hartandco.sharepoint.com',
    ])
  })

  it('lets only the hosts of Microsoft 365 embed it, and runs no script of others', () => {
    expect(directive(settled, 'frame-ancestors')).toEqual(
      expect.arrayContaining(['https://teams.microsoft.com', 'https://*.cloud.microsoft']),
    )
    expect(directive(settled, 'script-src')).toEqual(['script-src', "'self'"])
  })

  it('can be settled again without growing', () => {
    expect(allowOrigins(settled, origins)).toEqual(settled)
  })
})
