import type { FileProblem, FileTrouble } from '@praxis/practice'
import { rowIssueWords } from '#src/clients/import/import-words.ts'
import type { Problem, Read } from './read-template-file.ts'

/** The largest file that is looked through; the longest template has less than a tenth of it. */
export const mostBytes = 2_000_000

export const tooLargeWords =
  'The file is larger than 2 MB, which no template is. Leave out what is no step of it, and bring it again.'

const asCsv = 'Save it as “CSV UTF-8” there and bring that file.'

const noTemplateWords: Record<Extract<Read, { ok: false }>['why'], string> = {
  empty: 'The file is empty.',
  workbook: `This is a workbook of Excel, Numbers or LibreOffice, whatever its name says. ${asCsv}`,
  document:
    'This is a PDF, whatever its name says. Copy its steps into a spreadsheet, one in each row, and save it as “CSV UTF-8”.',
  picture:
    'This is a picture, whatever its name says. Write its steps into a spreadsheet, one in each row, and save it as “CSV UTF-8”.',
  markup:
    'This is a web page or XML, whatever its name says. Copy its steps into a spreadsheet, one in each row, and save it as “CSV UTF-8”.',
  'not-text': 'This file holds no text; it may be damaged or another kind of file. Bring JSON, CSV or Markdown.',
  'no-rows': 'The file has one line only, which would be its header. Each step wants a row below it.',
  'too-wide': 'The file has more than 300 columns. Leave out those that say nothing about a step.',
  'no-steps': 'No step was found. A table wants one in each row; Markdown wants lines like “- [ ] Reconcile the bank”.',
  'no-title-column': 'No column says what the steps are. Call that column “Step” or “Task” in the first line.',
  'not-json': 'This is meant to be JSON, but it cannot be read',
  'no-template':
    'This JSON holds no template. One has a name and a list of steps; export a template to see how it looks.',
  'wrong-fields': 'This was a template, but it was changed in a way that does not fit:',
}

/** Why nothing came out of a file, and what to do. */
export const noTemplateIn = ({ why, at, problems }: Extract<Read, { ok: false }>): string => {
  const words = noTemplateWords[why]
  if (why === 'not-json')
    return `${words}${at ? `: it breaks at line ${at}` : ''}. Look for a missing comma, quote or bracket there, or export it again.`
  const some = problems.slice(0, 5).map(({ found }) => found)
  const more = problems.length > some.length ? `, and ${problems.length - some.length} more` : ''
  return some.length > 0 ? `${words} ${some.join('; ')}${more}. Mend it, or export the template again.` : words
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

const troubles: Record<FileTrouble, (found: string) => string> = {
  'no-title': () => 'it does not say what the step is, and is left out; fill in “Step”',
  'too-long': found => `“${found}” is longer than fits, and is cut; shorten it`,
  damaged: found => `letters in “${found}” are damaged; save the file again as UTF-8`,
  'too-many-steps': found =>
    `${found} steps; a template has up to 60. The others are left out; put them into one of their own`,
  'too-many-sections': found =>
    `“${found}” would be the 21st section; its steps stay in the one before. Put sections together`,
  'too-many-items': found =>
    `${found} items on a checklist; it has up to 30. The others are left out; make steps of them`,
  'too-many-after': found => `a step waits for up to 20 others; “${found}” is left out`,
  'too-many-templates': found => `${found} templates; up to 20 are brought in at once. Split the file`,
  'unknown-role': found =>
    `“${found}” is no role; it became the preparer’s. Write partner, manager, reviewer or preparer`,
  'unknown-due': found =>
    `“${found}” says no day; it became the day the job is due. Write it like “5 working days after the period ends”`,
  'unknown-job-day': found =>
    `“${found}” says no day for the job; it follows its steps. Write it like “10 working days after the period ends”`,
  dated: found =>
    `“${found}” is one day of one year; it became the day the job is due. Write a rule, like “5 working days after the period ends”`,
  'unknown-estimate': found =>
    `“${found}” is no duration; it became 0:30. Write hours and minutes, like 1:30, up to 100:00`,
  'unknown-step': found =>
    `it waits for “${found}”, which is no step here; that is left out. Write the title as it stands in “Step”`,
  'ambiguous-step': found =>
    `it waits for “${found}”, of which there are several; that is left out. Give each a title of its own`,
  'unknown-frequency': found => `“${found}” is no frequency; it became monthly. Write month, quarter or year`,
  'unknown-need': found =>
    `“${found}” is nothing that a client has; left out. Write vat, paye, utr, ein, abn, company-number or year-end`,
  'unknown-condition': found =>
    `“${found}” is no condition; left out. Write it like “company or llp”, “has vat” or “no year-end”`,
  'unknown-budget': found => `“${found}” is no budget; left out. Write it like “preparer 10:00”`,
  'unknown-request': found =>
    `“${found}” says nothing about a request; left out. Begin lines with request:, goes:, within:, only:, document:, answer:, approval: or why:`,
  'unknown-fee': found =>
    `“${found}” is no fee; left out. Write it like “fixed 450.00 GBP”, “time and materials” or “included”`,
  'other-rhythm': found => `${found}: another rhythm than the template’s; such steps want a template of their own`,
  'repeated-id': found =>
    `the step id “${found}” is there twice; of rows the later one got another. Leave “Step id” empty for new steps`,
  'unknown-deadline': found => `“${found}” is no statutory rule known here; left out. Choose one in the editor`,
  'no-deadline': found =>
    `“${found}” is counted from the statutory deadline, and the template has none. Choose one before it is published`,
  'wrong-filing': found =>
    `“${found}” is a filing, and nobody signs it off or the template lacks its deadline. Put it right before it is published`,
  'broken-reference': found =>
    `it refers from ${found}, which is not there or cannot be counted from. Mend it before it is published`,
  circle: found =>
    `steps wait for each other in a circle: ${found}. It can be kept as a draft; take one of them out of “After” before it is published`,
  'wrong-field': found => `one template was left out: ${found}`,
}

/** What is said of the whole lists all that it is about. */
const isWhole = ({ what }: FileProblem) => what === 'circle' || what === 'other-rhythm'

const isIssue = (problem: Problem): problem is Exclude<Problem, FileProblem> => 'issue' in problem

const places = { row: 'Row', line: 'Line', step: 'Step' }

/** One thing that could not be taken: where, what, and how to mend it. */
export const problemWords = (problem: Problem, counts: keyof typeof places): string => {
  const where = problem.at === undefined ? '' : `${places[counts]} ${problem.at}: `
  const what = isIssue(problem)
    ? `it is left out: ${rowIssueWords[problem.issue]}`
    : troubles[problem.what](isWhole(problem) ? problem.found : short(problem.found))
  const said = `${where}${what}.`
  return said.charAt(0).toUpperCase() + said.slice(1)
}

export const steps = (n: number): string => (n === 1 ? '1 step' : `${n} steps`)
