/** What a person typed for a column of this type, as SharePoint keeps it; an empty field is no value. */
export const typedField = (text: string, type: string): unknown => {
  if (text === '') return null
  if (type === 'boolean') return text === 'true' || text === '1' || text.toLowerCase() === 'yes'
  if (['number', 'currency'].includes(type)) return Number.isNaN(Number(text)) ? text : Number(text)
  return text
}
