import type { DraftFacts } from '@praxis/practice'
import { formulaStart, templateJson, templateTable } from '@praxis/practice'
import Papa from 'papaparse'

/** A template as CSV that Excel opens as it is meant: marked as UTF-8, and nothing in it taken for a formula. */
export const templateCsv = (facts: DraftFacts): string =>
  `\ufeff${Papa.unparse(templateTable(facts), { escapeFormulae: formulaStart, newline: '\r\n' })}\r\n`

const save = (name: string, type: string, text: string) => {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export const saveAsJson = (facts: DraftFacts): void => save(`${facts.id}.json`, 'application/json', templateJson(facts))

export const saveAsCsv = (facts: DraftFacts): void =>
  save(`${facts.id}.csv`, 'text/csv;charset=utf-8', templateCsv(facts))
