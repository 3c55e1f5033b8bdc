import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tenant } from '@praxis/sandbox'
import { root } from './root.ts'

/** The app's manifest as it is deployed here: the domains are those of this machine's tab and Functions. */
export const appManifest = ({ app }: Tenant, api: string): Record<string, unknown> => {
  const values: Record<string, string> = {
    TEAMS_APP_ID: app.teamsAppId,
    CLIENT_ID: app.clientId,
    TAB_DOMAIN: new URL(app.tabUrl).host,
    API_DOMAIN: new URL(api).host,
  }
  const text = readFileSync(join(root, 'appPackage/manifest.json'), 'utf8')
  return JSON.parse(text.replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place))
}
