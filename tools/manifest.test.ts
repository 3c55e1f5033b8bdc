import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ajvOfDraft4 from 'ajv-draft-04'
import formats from 'ajv-formats'
import { example, manifestFor } from './manifest.ts'
import { root } from './root.ts'

const schemaFile = join(root, '..', 'shared', 'contracts', 'teams-manifest-1.25.schema.json')
const hasSchema = existsSync(schemaFile)
if (!hasSchema) process.stdout.write('skipped: the Teams manifest schema in ../shared/contracts is not here\n')

const sizeOf = (file: string) => {
  const png = readFileSync(join(root, 'appPackage', file))
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe('the Teams app package', () => {
  ;(hasSchema ? it : it.skip)('has a manifest that fits the official schema', () => {
    const ajv = new ajvOfDraft4.default({ strict: false, allErrors: true })
    formats.default(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))
    validate(manifestFor(example))
    expect(validate.errors).toBeNull()
  })

  it('declares the permissions of later features from the start, since teams do not get them added', () => {
    const { authorization } = manifestFor(example) as {
      authorization: { permissions: { resourceSpecific: { name: string }[] } }
    }
    expect(authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual([
      'Channel.Create.Group',
      'ChannelMember.Read.Group',
      'TeamsAppInstallation.Read.Group',
      'TeamsActivity.Send.User',
    ])
  })

  it('has its icons in the sizes that Teams wants', () => {
    expect([sizeOf('color.png'), sizeOf('outline.png')]).toEqual([
      [192, 192],
      [32, 32],
    ])
  })

  it('says in every language what it says in the first', () => {
    const keysOf = (language: string) =>
      Object.keys(JSON.parse(readFileSync(join(root, 'appPackage', `${language}.json`), 'utf8'))).sort()
    expect(keysOf('de')).toEqual(keysOf('fr'))
  })
})
