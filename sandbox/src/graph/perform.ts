import { siteOfDrive } from '../sharepoint/libraries.ts'
import { itemNotFound, ServiceError } from '../sharepoint/service-error.ts'
import { allows, type Site, type SiteRole, siteById } from '../sharepoint/sites.ts'
import { errorAnswer } from './error-answer.ts'
import type { GraphAnswer, GraphCall, GraphRequest, GraphService } from './graph-service.ts'
import { readQuery } from './odata.ts'
import { resolveDrivePath } from './resolve-drive-path.ts'
import { resolveSitePath } from './resolve-site-path.ts'
import { type Matched, matchRoute, type Operation } from './routes.ts'

/** A request with the operation that will serve it, if there is one. */
export type Located = { request: GraphRequest; path: string; query: URLSearchParams; matched: Matched | undefined }

export const locate = (service: GraphService, request: GraphRequest): Located => {
  const [bare = '', search = ''] = request.url.split('?', 2)
  const rooted = bare.startsWith('/') ? bare : `/${bare}`
  const path = resolveDrivePath(service.storage, resolveSitePath(service.storage, rooted))
  return { request, path, query: readQuery(search), matched: matchRoute(request.method, path) }
}

/** A delta that starts from nothing is a multi-item query. */
export const unitsOf = ({ matched, query }: Located): number =>
  matched?.operation.name === 'delta' && !query.get('token') ? 2 : (matched?.operation.units ?? 0)

const unknownPath = (path: string) => {
  const segment = path.split('/').findLast(part => part !== '') ?? ''
  return new ServiceError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`)
}

/** A drive is the library's site's. */
const siteOf = ({ service, params }: GraphCall): Site | undefined =>
  params.drive === undefined ? siteById(service.storage, params.site ?? '') : siteOfDrive(service.storage, params.drive)

const grantedSite = (call: GraphCall, needs: SiteRole): Site => {
  const site = siteOf(call)
  if (!site) throw itemNotFound('Requested site could not be found')
  const everything = call.permissions.some(name => name.startsWith('Sites.') && name.endsWith('.All'))
  const selected = call.permissions.includes('Sites.Selected') && allows(site.role, needs)
  if (!everything && !selected) throw new ServiceError(403, 'accessDenied', 'Access denied')
  return site
}

const run = (operation: Operation, call: GraphCall): GraphAnswer => {
  if ('needs' in operation) return operation.run({ ...call, site: grantedSite(call, operation.needs) })
  if (!operation.permissions.some(name => call.permissions.includes(name))) {
    throw new ServiceError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
  }
  return operation.run(call)
}

/** Serves one request; what it refuses comes back as the service's error answer, a bug of ours is thrown. */
export const perform = (service: GraphService, located: Located, permissions: string[]): GraphAnswer => {
  const { request, path, query, matched } = located
  try {
    if (!matched) throw unknownPath(path)
    return run(matched.operation, { service, request, params: matched.params, query, permissions })
  } catch (error) {
    if (error instanceof ServiceError) return errorAnswer(error, request, service.clock)
    throw error
  }
}
