/** The fields of a list item as they travel: SharePoint's text, number, boolean and moment columns; null clears. */
export type Fields = Record<string, string | number | boolean | null>

/** A column of a list. `moment` is SharePoint's date and time. */
export type Column = {
  name: string
  type: 'text' | 'note' | 'number' | 'boolean' | 'moment'
  /** Indexed columns can be filtered on any length of list; at most 20 a list, unique ones included. */
  indexed?: boolean
  unique?: boolean
}

export type ListDefinition = {
  name: string
  description: string
  columns: Column[]
}
