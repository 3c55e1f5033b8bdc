import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** What a deployment fills into the manifest. */
export type Deployment = { TEAMS_APP_ID: string; CLIENT_ID: string; TAB_DOMAIN: string; API_DOMAIN: string }

/** Stand-ins, so that the package can be built and looked at before anything is deployed. */
export const example: Deployment = {
  TEAMS_APP_ID: '5f0a3c1e-7d42-4b9a-8e61-2c94d7b0f318',
  CLIENT_ID: 'b1f0c6d2-7a34-4e19-8c55-3d92e6a4f870',
  TAB_DOMAIN: 'praxis.example',
  API_DOMAIN: 'praxis-api.example',
}

/** The app's manifest for that deployment. */
export const manifestFor = (deployment: Deployment): Record<string, unknown> => {
  const text = readFileSync(join(root, 'appPackage', 'manifest.json'), 'utf8')
  const filled = text.replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = deployment[name as keyof Deployment] // an unknown name is refused below
    if (!value) throw new Error(`The manifest asks for ${place}, which is not set.`)
    return value
  })
  return JSON.parse(filled) as Record<string, unknown>
}
