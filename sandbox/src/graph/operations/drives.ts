import { driveIdOf, librariesOf, libraryOfDrive } from '../../sharepoint/libraries.ts'
import type { List } from '../../sharepoint/lists.ts'
import { itemNotFound } from '../../sharepoint/service-error.ts'
import type { GraphAnswer, SiteCall } from '../graph-service.ts'
import { project, selected } from '../odata.ts'
import type { DrivePlace } from './drive-item-body.ts'
import { libraryUrl } from './library-address.ts'

/** 25 TB, a site's quota unless an administrator says less. */
const quota = 25 * 1024 ** 4

const system = { user: { displayName: 'System Account' } }

const driveBody = ({ site, query }: SiteCall, library: List): Record<string, unknown> =>
  project(
    {
      createdDateTime: library.created,
      description: library.description,
      id: driveIdOf(library),
      lastModifiedDateTime: library.modified,
      name: library.displayName,
      webUrl: libraryUrl(site, library),
      driveType: 'documentLibrary',
      createdBy: system,
      lastModifiedBy: system,
      owner: system,
      quota: { deleted: 0, remaining: quota, state: 'normal', total: quota, used: 0 },
    },
    selected(query),
  )

export const drivePlaceOf = ({ service, site, params }: SiteCall): DrivePlace => {
  const library = libraryOfDrive(service.storage, params.drive ?? '')
  if (!library) throw itemNotFound('The resource could not be found.')
  return { service, site, library }
}

const context = ({ service }: SiteCall) => `${service.origin()}/v1.0/$metadata#drives`

const answerWith = (call: SiteCall, library: List): GraphAnswer => ({
  status: 200,
  body: { '@odata.context': `${context(call)}/$entity`, ...driveBody(call, library) },
})

export const getDrive = (call: SiteCall): GraphAnswer => answerWith(call, drivePlaceOf(call).library)

/** The site's default library, which is its first. */
export const getSiteDrive = (call: SiteCall): GraphAnswer => {
  const [library] = librariesOf(call.service.storage, call.site.id)
  if (!library) throw itemNotFound('The resource could not be found.')
  return answerWith(call, library)
}

export const getSiteDrives = (call: SiteCall): GraphAnswer => ({
  status: 200,
  body: {
    '@odata.context': context(call),
    value: librariesOf(call.service.storage, call.site.id).map(library => driveBody(call, library)),
  },
})
