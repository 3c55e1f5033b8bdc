import { rowsPerPage } from '@praxis/practice'

/** The names in a text, one a line, each once, as many as can be added at once. */
export const namesIn = (text: string): string[] => {
  const lines = text.split('\n').map(line => line.trim().slice(0, 200))
  return [...new Set(lines)].filter(line => line !== '').slice(0, rowsPerPage)
}
