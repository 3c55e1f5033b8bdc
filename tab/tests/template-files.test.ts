import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftFacts, Fee } from '@praxis/practice'
import { draftFacts, inSections, templateJson } from '@praxis/practice'
import fc from 'fast-check'
import { templateCsv } from '#src/templates/editor/save-as-file.ts'
import { noTemplateIn, problemWords } from '#src/templates/from-file/file-words.ts'
import { readTemplateFile } from '#src/templates/from-file/read-template-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const found = (text: string | Uint8Array, name = 'file.csv') => {
  const read = readTemplateFile(typeof text === 'string' ? bytes(text) : text, name)
  if (!read.ok) throw new Error(noTemplateIn(read))
  return read
}
const first = (text: string, name?: string) => {
  const { counts, templates } = found(text, name)
  const [template] = templates
  if (!template) throw new Error('no template')
  return { ...template, said: template.problems.map(problem => problemWords(problem, counts)) }
}
const whyNot = (content: string | Uint8Array, name = 'file.csv') => {
  const read = readTemplateFile(typeof content === 'string' ? bytes(content) : content, name)
  return read.ok ? '' : noTemplateIn(read)
}

/** Ids of a checklist and of what is asked for mean nothing to people; a table does not carry them. */
const told = (facts: DraftFacts) => ({
  ...facts,
  steps: facts.steps.map(step => ({ ...step, checklist: step.checklist.map(({ text }) => text) })),
  requests: facts.requests?.map(request => ({
    ...request,
    items: request.items.map(({ id: _id, ...item }) => item),
  })),
})

const folder = join(import.meta.dirname, '../../practice/templates')
const shipped = readdirSync(folder).map(
  name => [name, draftFacts.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))] as const,
)

const words = (most: number) =>
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: most, unit: 'binary' }),
      fc.constantFrom(
        '=1+1',
        '+A1',
        "'=x",
        '“Quoted” and 1 working day',
        '#one',
        'a; b',
        'a, "b"',
        '@SUM',
        '- x',
        '1',
        'Prepare',
      ),
    )
    .map(text =>
      text.replace(/[^ -\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]|[\p{Cc}\u2028\u2029\ufeff]|Ã|Â|â€/gu, '').trim(),
    )
    .filter(text => text !== '')

const offsetsFrom = (anchors: DraftFacts['due']['from'][]) =>
  fc.record({
    count: fc.integer({ min: -400, max: 400 }),
    unit: fc.constantFrom('working-days' as const, 'days' as const, 'months' as const),
    from: fc.constantFrom(...anchors),
  })

/** A job's own days are counted from its period or its client, those of steps from the job and earlier steps as well. */
const jobDays = offsetsFrom(['period-start', 'period-end', 'year-end'])
const stepDays = (ids: string[]) =>
  offsetsFrom([
    'period-start',
    'period-end',
    'job-start',
    'job-due',
    'year-end',
    ...ids.map(id => `step:${id}` as const),
  ])

const roles = fc.constantFrom('partner' as const, 'manager' as const, 'preparer' as const, 'reviewer' as const)
const only = fc.array(
  fc.oneof(
    fc.constantFrom(
      { fact: 'year-end' as const, set: true },
      { fact: 'identifier' as const, scheme: 'vat' as const, set: false },
    ),
    fc
      .uniqueArray(fc.constantFrom('company' as const, 'llp' as const, 'sole-trader' as const), { minLength: 1 })
      .map(kinds => ({ fact: 'kind' as const, in: kinds })),
  ),
  { minLength: 1, maxLength: 3 },
)

const fees: fc.Arbitrary<Fee> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('fixed' as const, 'recurring-fixed' as const),
    price: fc.record({ minor: fc.nat(100_000_000), currency: fc.constantFrom('GBP', 'EUR', 'JPY', 'KWD') }),
  }),
  fc.record({ kind: fc.constantFrom('time-and-materials' as const, 'included' as const) }),
)

const requestsAfter = (ids: string[]) =>
  fc
    .array(
      fc.record({
        title: fc.oneof(words(80), fc.constant('')),
        goes: stepDays(ids),
        within: fc.integer({ min: 1, max: 120 }),
        items: fc.array(
          fc.record({
            title: fc.oneof(words(120), fc.constant('')),
            why: fc.option(words(200), { nil: undefined }),
            kind: fc.constantFrom('document' as const, 'answer' as const, 'approval' as const),
            optional: fc.boolean(),
          }),
          { maxLength: 3 },
        ),
        whom: fc.option(only, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map(requests =>
      requests.map(({ items, whom, ...request }, at) => ({
        id: `r${at}`,
        ...request,
        items: items.map(({ why, optional, ...item }, n) => ({
          id: `i${n}`,
          ...item,
          ...(why && { why }),
          ...(optional && { optional: true as const }),
        })),
        ...(whom && { only: whom }),
      })),
    )

/** Templates of every kind, their steps waiting only for earlier ones. */
const templates: fc.Arbitrary<DraftFacts> = fc.integer({ min: 1, max: 6 }).chain(count => {
  const ids = Array.from({ length: count }, (_, at) => `s${at}`)
  const sections = fc.record({ title: words(80), only: fc.option(only, { nil: undefined }) })
  const step = (at: number) =>
    fc.record({
      title: fc.oneof(words(120), fc.constant('')),
      text: fc.option(words(300), { nil: undefined }),
      role: roles,
      signOff: fc.option(roles, { nil: undefined }),
      due: stepDays(ids.slice(0, at)),
      estimate: fc.integer({ min: 0, max: 6000 }),
      after: fc
        .subarray(ids.slice(0, at))
        .chain(before =>
          fc.tuple(...before.map(id => fc.integer({ min: 0, max: 60 }).map(lag => ({ step: id, lag })))),
        ),
      checklist: fc.array(words(200), { maxLength: 4 }),
      only: fc.option(only, { nil: undefined }),
    })
  return fc
    .record({
      name: words(80),
      needs: fc.uniqueArray(fc.constantFrom('vat' as const, 'paye' as const, 'year-end' as const)),
      frequency: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
      start: jobDays,
      due: jobDays,
      budget: fc.option(fc.tuple(fc.record({ role: roles, minutes: fc.integer({ min: 1, max: 60_000 }) })), {
        nil: undefined,
      }),
      fee: fc.option(fees, { nil: undefined }),
      requests: fc.option(requestsAfter(ids), { nil: undefined }),
      sections: fc.tuple(sections, sections),
      steps: fc.tuple(...ids.map((_, at) => step(at))),
    })
    .map(({ budget, fee, requests, sections: [a, b], steps, ...head }): DraftFacts => {
      const some = [a, b].map(({ only: whom, title }, at) => ({ id: `part-${at}`, title, ...(whom && { only: whom }) }))
      return {
        id: 'any',
        service: 'service',
        ...head,
        ...(budget && { budget }),
        ...(requests && { requests }),
        ...(fee && { fee }),
        sections: some,
        steps: steps.map(({ text, signOff, only: whom, checklist, ...rest }, at) => ({
          id: ids[at] ?? '',
          section: at < count / 2 ? 'part-0' : 'part-1',
          ...rest,
          ...(text && { text }),
          ...(signOff && { signOff }),
          ...(whom && { only: whom }),
          checklist: checklist.map((item, n) => ({ id: `i${n}`, text: item })),
        })),
      }
    })
})

describe('a template that was exported', () => {
  it.each(shipped)('comes back the same from JSON: %s', (_name, facts) => {
    expect(first(templateJson(facts), 'x.json')).toMatchObject({ facts, problems: [] })
  })

  it.each(shipped)('comes back the same from CSV: %s', (_name, facts) => {
    const back = first(templateCsv(facts))
    // A table has its steps in the order in which they are shown.
    expect(told(back.facts)).toEqual(told({ ...facts, steps: inSections(facts) }))
    expect(back.said).toEqual([])
  })

  it('comes back the same, whatever it says', () => {
    fc.assert(
      fc.property(templates, facts => {
        expect(first(templateJson(facts), 'x.json').facts).toEqual(facts)
        const back = first(templateCsv(facts))
        expect(told(back.facts)).toEqual(told(facts))
        expect(back.problems.filter(problem => !('what' in problem) || problem.what !== 'other-rhythm')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('holds nothing that a spreadsheet takes for a formula', () => {
    const [, facts] = shipped[0] ?? []
    if (!facts) throw new Error('no template is shipped')
    const csv = templateCsv({
      ...facts,
      name: '=cmd|calc',
      sections: facts.sections.map(section => ({ ...section, title: '@x' })),
    })
    expect(csv).toMatch(/'=cmd/)
    expect(csv).not.toMatch(/(^|[,"\n])[=@]/m)
  })
})

describe('a table that somebody wrote', () => {
  it('has its columns known by what they are usually called', () => {
    const { facts, said } = first(
      'Task,Owner,Depends on,Due day,SLA\nGet statements,Accounting Staff,,Day 1,30 minutes\nReconcile,Senior Finance Manager,Get statements,T+2,2 hours\n',
      'month-end.csv',
    )
    expect(facts).toMatchObject({
      name: 'Month end',
      frequency: 'month',
      due: { count: 2, unit: 'working-days', from: 'period-end' },
      steps: [
        {
          title: 'Get statements',
          role: 'preparer',
          estimate: 30,
          due: { count: 1, unit: 'days', from: 'period-end' },
        },
        { title: 'Reconcile', role: 'manager', estimate: 120, after: [{ step: 'get-statements', lag: 0 }] },
      ],
    })
    expect(said).toEqual([])
  })

  it('has said, row by row, what could not be taken and how to mend it', () => {
    const { said, facts } = first(
      'Step,Who,After,Due,Estimate,Checklist\nFile it,Wizard,Nothing,2025-10-27,soon,a;b\n,Manager,,,,\nTwo,,,whenever,1:30,\n"Three, never closed,x,,,,\n',
    )
    expect(said).toEqual([
      'Row 5: it is left out: a quote in it is never closed, so that it swallows all that follows; close the quote.',
      'Row 3: it does not say what the step is, and is left out; fill in “Step”.',
      'Row 2: “Wizard” is no role; it became the preparer’s. Write partner, manager, reviewer or preparer.',
      'Row 2: “2025-10-27” is one day of one year; it became the day the job is due. Write a rule, like “5 working days after the period ends”.',
      'Row 2: “soon” is no duration; it became 0:30. Write hours and minutes, like 1:30, up to 100:00.',
      'Row 2: it waits for “Nothing”, which is no step here; that is left out. Write the title as it stands in “Step”.',
      'Row 4: “whenever” says no day; it became the day the job is due. Write it like “5 working days after the period ends”.',
    ])
    expect(facts.steps.map(({ title }) => title)).toEqual(['File it', 'Two'])
  })

  it('may have steps that wait for each other in a circle, which is told', () => {
    const { facts, said } = first('Step,After\nA,B\nB,A\n')
    expect(facts.steps).toHaveLength(2)
    expect(said).toEqual([expect.stringMatching(/^Steps wait for each other in a circle: (A → B → A|B → A → B)\./)])
  })

  it('keeps formulas and HTML as the text they are', () => {
    const { facts } = first(
      `Step,What to do\n"=HYPERLINK(""http://x"",""y"")",<script>alert(1)</script>\n'+1,<b>x</b>\n`,
    )
    expect(facts.steps.map(({ title, text }) => [title, text])).toEqual([
      ['=HYPERLINK("http://x","y")', '<script>alert(1)</script>'],
      ['+1', '<b>x</b>'],
    ])
  })

  it('of more steps than a template has is told, and cut', () => {
    const { facts, said } = first(`Step\n${Array.from({ length: 5000 }, (_, n) => `Step ${n}`).join('\n')}\n`)
    expect(facts.steps).toHaveLength(60)
    expect(said).toEqual([expect.stringContaining('5000 steps; a template has up to 60')])
  })

  it('reads the same as Excel in Germany saves it', () => {
    const { facts } = found(Buffer.from('Step;Who\r\nKöln prüfen;Manager\r\n', 'latin1')).templates[0] ?? {}
    expect(facts?.steps).toMatchObject([{ title: 'Köln prüfen', role: 'manager' }])
  })

  it('draws the same line between what is read and what a draft may hold, whatever stands in it', () => {
    const cell = fc.string({ maxLength: 300, unit: 'binary' })
    const columns = [
      'Step',
      'Section',
      'Who',
      'Due',
      'Estimate',
      'After',
      'Checklist',
      'Only for',
      'Step id',
      'What to do',
    ]
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { minLength: 1, maxLength: 8 }), rows => {
        const quoted = (cells: string[]) => cells.map(text => `"${text.replaceAll('"', '""')}"`).join(',')
        const read = readTemplateFile(bytes([columns, ...rows].map(quoted).join('\n')), 'any.csv')
        for (const { facts } of read.ok ? read.templates : []) expect(draftFacts.safeParse(facts).error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })
})

describe('a file of several templates', () => {
  it('has each under an id of its own', () => {
    const list = [1, 2].map(n => ({ name: 'Payroll', steps: [{ name: `Step ${n}` }] }))
    expect(found(JSON.stringify(list), 'x.json').templates.map(({ facts }) => facts.id)).toEqual([
      'payroll',
      'payroll-2',
    ])
  })

  it('has said what refers to nothing', () => {
    const [, facts] = shipped[0] ?? []
    const step = facts?.steps[0]
    const broken = { ...facts, steps: [{ ...step, after: [{ step: 'gone', lag: 0 }] }] }
    expect(first(JSON.stringify(broken), 'x.json').said).toEqual([expect.stringMatching(/refers from .* to “gone”/)])
  })
})

describe('a checklist in Markdown', () => {
  it('has a step for each task below its heading, with what hangs on it', () => {
    const { facts } = first(
      '# Close\n\n## 1) Day 2\n- [ ] **Bank** reconciled\n  - [ ] statement filed\n  - ask for it early\n- [x] Done `before`\n\n```\n- [ ] no step\n```\n',
      'close.md',
    )
    expect(facts).toMatchObject({
      name: 'Close',
      sections: [{ title: 'Day 2' }],
      steps: [
        {
          title: 'Bank reconciled',
          text: 'ask for it early',
          checklist: [{ text: 'statement filed' }],
          due: { count: 2, unit: 'days', from: 'period-end' },
        },
        { title: 'Done before' },
      ],
    })
  })

  it('has a step for each line of a plain list', () => {
    const { facts } = first('Before we file\n\n1. Gather\n   - invoices\n2. File\n', 'filing list.md')
    expect(facts).toMatchObject({
      name: 'Filing list',
      steps: [{ title: 'Gather', checklist: [{ text: 'invoices' }] }, { title: 'File' }],
    })
  })

  it('has said which lines came damaged', () => {
    expect(first('- [ ] MÃ¼ller\n', 'x.md').said).toEqual([expect.stringMatching(/^Line 1: letters in .* are damaged/)])
  })
})

describe('a file that is no template says what it is and what to do', () => {
  it.each([
    ['a workbook under the name of a table', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /workbook of Excel.*CSV UTF-8/],
    ['nothing', '', /empty/],
    ['a web page', '<!doctype html><table><tr><td>x</td></tr></table>', /web page/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /picture/],
    ['a program', new Uint8Array(4000).map((_, at) => at % 7), /holds no text/],
    ['a table without steps', 'Period,Deadline\nJan,Feb\n', /Call that column “Step” or “Task”/],
    ['a header alone', 'Step,Due\n', /one line only/],
  ])('%s', (_what, content, words) => {
    expect(whyNot(content)).toMatch(words)
  })

  it.each([
    ['broken JSON', '{ "name": "x",\n "steps": [\n ]', /cannot be read.*line 3/],
    ['other JSON', '{ "a": 1 }', /holds no template/],
    ['an export that was changed', '{"id":"x","sections":[],"steps":[],"frequency":"daily"}', /frequency/],
    ['prose', 'Nothing to do here.', /No step was found/],
  ])('%s', (what, content, words) => {
    expect(whyNot(content, what === 'prose' ? 'x.md' : 'x.json')).toMatch(words)
  })
})
