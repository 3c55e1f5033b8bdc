/** The columns that a template is written with, in their order. What is said of the whole stands in its first row. */
export const writtenColumns = {
  section: 'Section',
  step: 'Step',
  text: 'What to do',
  role: 'Who',
  'sign-off': 'Signed off by',
  estimate: 'Estimate',
  due: 'Due',
  after: 'After',
  checklist: 'Checklist',
  files: 'Files deadlines',
  only: 'Only for',
  'section-only': 'Section only for',
  id: 'Step id',
  'section-id': 'Section id',
  template: 'Template',
  'template-id': 'Template id',
  service: 'Service',
  frequency: 'Frequency',
  needs: 'Needs',
  'job-start': 'Job starts',
  'job-due': 'Job is due',
  deadlines: 'Statutory deadlines',
  budget: 'Budget',
  requests: 'Requests',
  fee: 'Fee',
} as const

export type WrittenField = keyof typeof writtenColumns
/** `due-in`: days after the job starts; `number`: what other rows call this one by; month and year: of what is dated. */
export type RowField = WrittenField | 'due-in' | 'number' | 'month' | 'year'

/** What the cells of a row say, by what their columns are. */
export type Cells = Partial<Record<RowField, string>>
export type StepRow = { at: number; cells: Cells }

/** What others call these columns, the surest first. */
const otherNames: [RowField, string[]][] = [
  ['step', ['task', 'task name', 'step name', 'activity', 'item', 'to do', 'title', 'name']],
  ['section', ['phase', 'stage', 'category', 'group']],
  ['text', ['description', 'details', 'instructions', 'notes', 'note']],
  ['role', ['owner', 'assigned role', 'assignee', 'assigned to', 'responsible', 'role']],
  ['sign-off', ['sign off', 'signoff', 'approver', 'approved by', 'reviewer', 'reviewed by']],
  ['estimate', ['estimated hours', 'hours', 'duration', 'sla', 'time']],
  ['due', ['due day', 'due date', 'due end', 'deadline', 'day']],
  ['due-in', ['due in days', 'due in', 'days']],
  ['after', ['depends on', 'dependencies', 'predecessors', 'comes after', 'waits for']],
  ['checklist', ['items', 'subtasks', 'evidence']],
  ['number', ['order', 'number', 'no', 'nr']],
  ['month', ['month']],
  ['year', ['year']],
]

/** `assignedRole`, `due_in_days` and `Due in days` as words. */
const plain = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const own = Object.entries(writtenColumns).map(([field, name]): [RowField, string[]] => [
  field as WrittenField, // the keys of the table above
  [name.toLowerCase()],
])

/** What each column is, each thing once; null for one that says nothing about a template. */
export const rowFields = (headers: string[]): (RowField | null)[] => {
  const words = headers.map(plain)
  const fields: (RowField | null)[] = headers.map(() => null)
  for (const [field, names] of [...own, ...otherNames]) {
    if (fields.includes(field)) continue
    const at = names.map(name => words.findIndex((word, at) => word === name && !fields[at]))
    const found = at.find(place => place >= 0)
    if (found !== undefined) fields[found] = field
  }
  return fields
}

export const cellsOf = (cells: string[], fields: (RowField | null)[]): Cells =>
  Object.fromEntries(fields.flatMap((field, at) => (field && cells[at]?.trim() ? [[field, cells[at].trim()]] : [])))
