import { invalidRequest } from './service-error.ts'

const SEGMENT = 255
const PATH = 400

const reserved = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|~\$.*|.*_vti_.*)$/i

const illegal = (name: string): boolean =>
  name === '' || name.length > SEGMENT || name !== name.trim() || /["*:<>?/\\|]/.test(name) || reserved.test(name)

/**
 * Refuses a name that SharePoint does not take. `forms` is reserved at the library's root by the documentation; Graph
 * refuses it in every folder (microsoftgraph/microsoft-graph-docs-contrib#8779).
 */
export const assertItemName = (name: string): void => {
  if (illegal(name)) throw invalidRequest('The provided name cannot contain any illegal characters.')
  if (name.endsWith('.')) throw invalidRequest(`Path (/${name}) contains invalid trailing character.`)
  if (name.toLowerCase() === 'forms') throw invalidRequest('Name is reserved for list forms folder.')
}

/** The decoded address without its host. */
export const assertPathLength = (path: string): void => {
  if (path.length > PATH) throw invalidRequest('The path is too long.')
}
