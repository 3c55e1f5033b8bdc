import type { DraftFacts } from '@praxis/practice'

/** The templates that come with the product. */
export const shipped = Object.values(
  import.meta.glob<DraftFacts>('../../../practice/templates/*.json', { import: 'default', eager: true }),
).sort((a, b) => a.name.localeCompare(b.name))
