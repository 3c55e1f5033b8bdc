import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { example } from './manifest.ts'
import { root } from './root.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

type Step = { uses: string; with: Record<string, unknown>; writeToEnvironmentFile?: Record<string, string> }
type Project = { version: string; environmentFolderPath: string } & Record<'provision' | 'deploy' | 'publish', Step[]>

const project = parse(read('teamsapp.yml')) as Project
const steps = [...project.provision, ...project.deploy, ...project.publish]

/** The actions of the toolkit's v1.13 that are used here, each with the parameters that its schema requires. */
const actions: Record<string, string[]> = {
  'teamsApp/create': ['name'],
  'teamsApp/validateManifest': ['manifestPath'],
  'teamsApp/zipAppPackage': ['manifestPath', 'outputZipPath', 'outputFolder'],
  'teamsApp/validateAppPackage': ['appPackagePath'],
  'teamsApp/update': ['appPackagePath'],
  'teamsApp/publishAppPackage': ['appPackagePath'],
  'aadApp/create': ['name', 'generateClientSecret', 'signInAudience'],
  'aadApp/update': ['manifestPath', 'outputFilePath'],
  'arm/deploy': ['subscriptionId', 'resourceGroupName', 'templates'],
  'cli/runNpmCommand': ['args'],
  'cli/runNpxCommand': ['args'],
  'azureFunctions/zipDeploy': ['artifactFolder', 'resourceId'],
  'azureStaticWebApps/getDeploymentToken': ['resourceId'],
  script: ['run'],
}

const names = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name)

const placesIn = (text: string): string[] => names(text, /\$\{\{(\w+)\}\}/g)

/** Every value that somebody gives: by hand, as an output of Azure, or as what a step made. */
const given = (): string[] => [
  ...names(read('infra/env/.env.firm'), /^(\w+)=/gm),
  ...names(read('infra/main.bicep'), /^output (\w+) /gm),
  ...steps.flatMap(step => Object.values(step.writeToEnvironmentFile ?? {})),
  // aadApp/update makes this one where it is not set.
  'AAD_APP_ACCESS_AS_USER_PERMISSION_ID',
]

describe('the steps of a deployment', () => {
  it('are written for the schema v1.13, with its actions and what they require', () => {
    expect(project.version).toBe('v1.13')
    for (const { uses, with: parameters } of steps) {
      expect(Object.keys(actions)).toContain(uses)
      expect(Object.keys(parameters)).toEqual(expect.arrayContaining(actions[uses] ?? []))
    }
  })

  it('name only files of the project, or such as a step before them makes', () => {
    const files = names(read('teamsapp.yml'), /(?:manifestPath|path|parameters): (\.\/\S+)/g)
    expect(files.length).toBeGreaterThan(4)
    for (const file of [...files, project.environmentFolderPath])
      expect({ file, there: existsSync(join(root, file)) }).toEqual({ file, there: true })
  })

  it('run only npm scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const run = steps.flatMap(({ with: { args } }) => /^run (\S+)/.exec(String(args))?.[1] ?? [])
    expect(run).toEqual(['build', 'settle-tab'])
    for (const name of run) expect(Object.keys(scripts)).toContain(name)
  })

  it('use no value that nobody gives', () => {
    const files = ['teamsapp.yml', 'infra/main.parameters.json', 'infra/entra-app.json', 'appPackage/manifest.json']
    for (const name of files.flatMap(file => placesIn(read(file)))) expect(given()).toContain(name)
  })

  it('give the manifest the values that its example has', () => {
    expect(given()).toEqual(expect.arrayContaining(Object.keys(example)))
  })

  it('make no secret of the app’s, and keep none in the project', () => {
    const made = project.provision.find(({ uses }) => uses === 'aadApp/create')
    expect(made?.with.generateClientSecret).toBe(false)
    const written = readdirSync(join(root, 'infra')).filter(file => /\.(bicep|json)$/.test(file))
    for (const text of [...written.map(file => read(`infra/${file}`)), read('infra/env/.env.firm')])
      expect(text).not.toMatch(/listKeys\(|AccountKey=|sig=|PRAXIS_CLIENT_SECRET|SECRET_\w+=./i)
    expect(read('.gitignore')).toContain('infra/env/.env.*.user')
  })
})

describe('the registration in Entra', () => {
  const registration = JSON.parse(read('infra/entra-app.json')) as {
    signInAudience: string
    api: { requestedAccessTokenVersion: number; oauth2PermissionScopes: { value: string }[] }
    appRoles: { value: string }[]
    optionalClaims: { accessToken: { name: string }[] }
  }

  it('gives tokens with all that the API looks for', () => {
    expect(registration.signInAudience).toBe('AzureADMultipleOrgs')
    expect(registration.api.requestedAccessTokenVersion).toBe(2)
    expect(registration.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user'])
    expect(registration.appRoles.map(({ value }) => value)).toEqual(['Praxis.Admin'])
    expect(registration.optionalClaims.accessToken.map(({ name }) => name)).toEqual(['idtyp'])
  })
})
