/** The kinds of column the sandbox knows; SharePoint has more, which the architecture forbids (lookups) or does not use. */
export const columnKinds = ['text', 'number', 'currency', 'boolean', 'dateTime', 'choice'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** A column as Graph answers it; the facet of its kind is a property named after the kind. */
export type ColumnDefinition = {
  id: string
  name: string
  displayName: string
  description: string
  columnGroup: string
  enforceUniqueValues: boolean
  hidden: boolean
  indexed: boolean
  readOnly: boolean
  required: boolean
  defaultValue?: { value?: string; formula?: string }
} & Partial<Record<ColumnKind, Record<string, unknown>>>

export type Column = { key: number; kind: ColumnKind; definition: ColumnDefinition }

export const kindOf = (definition: object): ColumnKind | undefined => columnKinds.find(kind => kind in definition)

/** A note: text of several lines, up to 63,999 characters, never indexed. */
export const isNote = ({ definition }: Pick<Column, 'definition'>): boolean =>
  definition.text?.allowMultipleLines === true
