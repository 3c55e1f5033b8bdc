import { type ColumnDefinition, type ColumnKind, columnKinds, kindOf } from '../../sharepoint/column.ts'
import { invalidRequest } from '../../sharepoint/service-error.ts'

const facets: Record<ColumnKind, Record<string, unknown>> = {
  text: {
    allowMultipleLines: false,
    appendChangesToExistingText: false,
    linesForEditing: 0,
    maxLength: 255,
    textType: 'plain',
  },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  currency: { locale: 'en-GB' },
  boolean: {},
  dateTime: { displayAs: 'default', format: 'dateTime' },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
}

const note = { linesForEditing: 6, maxLength: undefined }

const facetOf = (kind: ColumnKind, wanted: Record<string, unknown>): Record<string, unknown> => {
  const several = kind === 'text' && wanted.allowMultipleLines === true
  return { ...facets[kind], ...(several ? note : {}), ...wanted }
}

/** Facets of Graph that the sandbox does not keep; a column with one of them is refused rather than half kept. */
const unsupported = [
  'calculated',
  'lookup',
  'personOrGroup',
  'term',
  'hyperlinkOrPicture',
  'thumbnail',
  'geolocation',
  'contentApprovalStatus',
]

/** A column definition from a request's body. */
export const newColumn = (body: Record<string, unknown>): Omit<ColumnDefinition, 'id'> => {
  const name = String(body.name ?? body.displayName ?? '')
  if (!/^[A-Za-z_][\w]*$/.test(name)) throw invalidRequest(`Invalid column name '${name}'.`)
  const other = unsupported.find(facet => facet in body)
  if (other) throw invalidRequest(`The sandbox keeps no columns of type '${other}'.`)
  const kind = kindOf(body)
  if (!kind || columnKinds.filter(each => each in body).length > 1) {
    throw invalidRequest('A column definition must have exactly one type facet.')
  }
  // The cast: a facet that is there is an object, Graph refuses others before they come here.
  const facet = (body[kind] ?? {}) as Record<string, unknown>
  return {
    name,
    displayName: String(body.displayName ?? name),
    description: String(body.description ?? ''),
    columnGroup: 'Custom Columns',
    enforceUniqueValues: body.enforceUniqueValues === true,
    hidden: body.hidden === true,
    indexed: body.indexed === true,
    readOnly: body.readOnly === true,
    required: body.required === true,
    ...(typeof body.defaultValue === 'object' && body.defaultValue !== null ? { defaultValue: body.defaultValue } : {}),
    [kind]: facetOf(kind, facet),
  }
}

const changeable = [
  'displayName',
  'description',
  'enforceUniqueValues',
  'hidden',
  'indexed',
  'required',
  'defaultValue',
]

/** What a PATCH changes; a column's type and name stay. */
export const changedColumn = (before: ColumnDefinition, body: Record<string, unknown>): ColumnDefinition => {
  const kind = kindOf(before)
  const changes = Object.fromEntries(Object.entries(body).filter(([name]) => changeable.includes(name)))
  const facet = kind ? body[kind] : undefined
  return {
    ...before,
    ...changes,
    ...(kind && facet && typeof facet === 'object' ? { [kind]: { ...before[kind], ...facet } } : {}),
  }
}

const own = (name: string, displayName: string, facet: Record<string, unknown>): Record<string, unknown> => ({
  columnGroup: 'Custom Columns',
  description: '',
  displayName,
  enforceUniqueValues: false,
  hidden: false,
  id: `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6)).toString('hex').slice(0, 12)}`,
  indexed: false,
  name,
  readOnly: true,
  required: false,
  ...facet,
})

/** The columns SharePoint gives every list beside Title. */
export const ownColumns = [
  own('ContentType', 'Content Type', { text: facets.text }),
  own('Modified', 'Modified', { dateTime: facets.dateTime }),
  own('Created', 'Created', { dateTime: facets.dateTime }),
  own('Author', 'Created By', { personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } }),
  own('Editor', 'Modified By', { personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } }),
  own('_UIVersionString', 'Version', { text: facets.text }),
  own('Attachments', 'Attachments', { boolean: {} }),
]
