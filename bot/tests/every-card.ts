import type { JobKey } from '@praxis/practice'
import { jobRole } from '@praxis/practice'
import type { Choice } from '#src/actions/choices.ts'
import { actCard } from '#src/cards/act.ts'
import { addedTaskCard, addTaskCard, noJobsCard } from '#src/cards/add-task.ts'
import { automationCard, stoppedCard } from '#src/cards/automation.ts'
import { chooseCard, mostChoices } from '#src/cards/choose.ts'
import { errorCard } from '#src/cards/error.ts'
import { firstJobsCard } from '#src/cards/first-jobs.ts'
import { foundCard, mostFound } from '#src/cards/found.ts'
import { handEditCard } from '#src/cards/hand-edit.ts'
import { heldCard } from '#src/cards/held.ts'
import { helpCard } from '#src/cards/help.ts'
import { hiddenJobCard, jobCard, sharedJobCard } from '#src/cards/job.ts'
import { loggedCard } from '#src/cards/logged.ts'
import { morningCard } from '#src/cards/morning.ts'
import { ownersCard } from '#src/cards/owners.ts'
import { refusedCard } from '#src/cards/refused.ts'
import type { ReviewFacts, ReviewState } from '#src/cards/review.ts'
import { reviewCard } from '#src/cards/review.ts'
import { strangerCard } from '#src/cards/stranger.ts'
import { templateChangesCard } from '#src/cards/template-changes.ts'
import { undoneCard } from '#src/cards/undone.ts'
import { welcomeCard } from '#src/cards/welcome.ts'
import { whichOneCard } from '#src/cards/which-one.ts'
import type { Card } from '#src/types.ts'

/** The texts that a card shows; the longest ones are as long as the practice lets them be. */
type Texts = { client: string; job: string; title: string; name: string; note: string; key: JobKey; link: string }

export const ordinary: Texts = {
  client: 'Acme Precision Engineering',
  job: 'VAT to 31 Oct 2026',
  title: 'Draft accounts',
  name: 'Ana Pereira',
  note: 'Members’ capital agrees to last year.',
  key: 'job:acme:vat:2026-q3',
  link: 'https://teams.microsoft.com/l/entity/praxis/home',
}

/** Signs of three bytes each, as in Chinese or Thai names. */
const long = (signs: number): string => '漢字 '.repeat(Math.ceil(signs / 3)).slice(0, signs)

export const longest: Texts = {
  client: long(200),
  job: long(141),
  title: long(120),
  name: `${'漢'.repeat(60)} ${'字'.repeat(59)}`,
  note: long(2000),
  key: `job:${'a'.repeat(110)}`,
  link: `https://teams.microsoft.com/l/entity/${'a'.repeat(500)}`,
}

const user = `29:${'a'.repeat(90)}`
const key = 'f'.repeat(40)

const states = ({ title, name, note }: Texts): ReviewState[] => {
  const facts: ReviewFacts = {
    doneBy: name,
    doneAt: '14:02 today',
    time: '3:40, planned 3:00',
    checklist: '8 of 8',
    due: 'Mon 30 Nov',
    note,
  }
  return [
    { kind: 'reviewer', doer: name, facts, keys: { approve: key, return: key } },
    { kind: 'doer', reviewer: name, facts, key },
    { kind: 'others', reviewer: name, since: '14:02 today' },
    { kind: 'approved', by: name, at: '14:20 today', after: `Next: ${title} (${name}).` },
    { kind: 'returned', by: name, at: '14:20 today', note, startKey: key },
    { kind: 'recalled', by: name, at: '14:20 today' },
    { kind: 'sent-again', at: '15:10 today' },
    { kind: 'gone', why: 'The job was cancelled.' },
  ]
}

const reviews = (texts: Texts): [string, Card][] =>
  states(texts).map(state => {
    const { client, job, title, link } = texts
    const on = { job: texts.key, task: 'a'.repeat(40), finishedAt: '2026-11-23T14:02:00Z' as const }
    const warning = `${texts.name} approved this a minute ago.`
    return [`review ${state.kind}`, reviewCard({ on, title, about: `${client}, ${job}`, link, user, warning, state })]
  })

const rowData = (texts: Texts) => ({ card: 'morning', date: '2026-11-23', job: texts.key, task: 'a'.repeat(40), key })

const morning = (texts: Texts): Card =>
  morningCard({
    date: '2026-11-23',
    title: 'Wednesday: 4 left, none late',
    context: '22 wait for you, you wait for 17',
    rows: [
      {
        done: true,
        title: texts.title,
        line: 'Sent for review at 09:04, logged 0:12',
        button: { title: 'Undo', verb: 'undo', data: rowData(texts) },
      },
      ...Array.from({ length: 4 }, (_, at) => ({
        done: false as const,
        title: texts.title,
        place: `${texts.client}, ${texts.job}`,
        line: 'Late, was due Thu 19 Nov',
        color: 'Attention' as const,
        link: texts.link,
        button: { title: 'Start' as const, verb: 'start-timer' as const, data: { ...rowData(texts), at } },
      })),
    ],
    foot: '12 more this week, 4 of them late.',
    speak: 'Wednesday. 4 left, none late.',
    link: texts.link,
    user,
    warning: `“${texts.title}” waits for “${texts.title}” and “${texts.title}”.`,
  })

const allClear = ({ title, client, link }: Texts): Card =>
  morningCard({
    date: '2026-11-23',
    title: 'All clear for Monday',
    context: '5 done, 6:05 logged, 2 still wait for you',
    rows: [],
    foot: `Next up: ${title}, ${client}, due tomorrow.`,
    speak: 'All clear for Monday. 5 done.',
    link,
    user,
  })

const loggedData = (texts: Texts) => ({
  card: 'logged',
  job: texts.key,
  date: '2026-11-23',
  minutes: 90,
  entry: `entry:${'a'.repeat(80)}`,
  wrote: texts.note.slice(0, 160),
  did: 'log',
  commit: '01938d2e-0c00-7000-8000-000000000881',
  key,
})

const logged = (texts: Texts): Card =>
  loggedCard({
    title: 'Changed to 11:30',
    about: `${texts.client}, ${texts.job}, Thu 19 Nov 2025`,
    wrote: texts.note,
    undo: { data: loggedData(texts) },
    change: { minutes: 90, date: '2026-11-23', note: texts.note, data: loggedData(texts) },
    week: '21:10 of 37:30 in week 47.',
    link: texts.link,
    warning: `This cannot be undone: ${texts.name} changed it since.`,
  })

const undone = (texts: Texts): Card =>
  undoneCard({
    time: '1:30',
    about: `${texts.client}, ${texts.job}, today`,
    again: { data: loggedData(texts) },
    week: '19:40 of 37:30 this week.',
    link: texts.link,
    warning: `This cannot be undone: ${texts.name} changed it since.`,
  })

const whichOne = (texts: Texts, count: number, note: string): Card =>
  whichOneCard({
    time: '11:30',
    day: 'Thu 19 Nov 2025',
    wrote: texts.note,
    candidates: Array.from({ length: count }, () => ({
      job: texts.key,
      name: texts.job,
      clientName: texts.client,
      state: 'In progress, due Mon 7 Dec',
    })),
    more: true,
    data: {
      card: 'logged',
      minutes: 690,
      date: '2025-11-19',
      key,
      jobs: Array.from({ length: count }, () => texts.key),
    },
    note,
    link: texts.link,
  })

const handEdit = ({ client, note, link }: Texts, columns: number): Card =>
  handEditCard(
    {
      kind: 'hand-edit',
      list: 'Clients',
      record: client,
      item: '12',
      columns: Array.from({ length: columns }, (_, at) => ({
        name: `Column${at}`.padEnd(60, 'n'),
        stood: `${at} ${note}`.slice(0, 300),
        now: note.slice(0, 300),
      })),
    },
    link,
  )

const found = ({ client, job, title, note, link }: Texts, rows: number): Card =>
  foundCard({
    words: note.slice(0, 100),
    rows: Array.from({ length: rows }, () => ({
      kind: 'Task',
      name: title,
      about: [client, job, 'due Wed 30 Sep 2026'],
      link,
    })),
    forgiven: true,
    more: true,
  })

const actOf = (did: 'act' | 'do' | 'undo', { note, client, job, link, name }: Texts): Card => {
  const [sentence, about] = [note.slice(0, 160), `${client}, ${job}`]
  const data = { card: 'act', commit: '01938d2e-0c00-7000-8000-000000000881', did, sentence, about, key }
  return actCard({
    did,
    sentence,
    about,
    notes: did === 'act' ? [`It is due Wed 30 Sep 2026 and has 60 tasks.`, `${name} is asked to sign it off.`] : [],
    back: { data },
    opens: { title: 'Open the job', url: link },
    warning: `${name} changed it since.`,
  })
}

const longestPerson = `person:${'a'.repeat(110)}` as const

type Choosing = { choices: Choice[]; before?: Choice[]; notes?: string[] }

/** A choice among others, each carrying them all. */
const choose = ({ title, client, job, note, link }: Texts, { choices, before = [], notes = [] }: Choosing): Card =>
  chooseCard({
    title: 'Which one is to be assigned?',
    wrote: note,
    rows: choices.map(choice => ({
      name: choice.verb === 'assign-job' ? `As ${choice.input.role}` : title,
      lines: [`${client}, ${job}`, `To ${client}`],
      verb: choice.verb,
      data: { card: 'words', choice, others: [...choices.filter(other => other !== choice), ...before], key },
    })),
    more: true,
    link,
    notes,
  })

const assignments = ({ key: job }: Texts): Choice[] =>
  Array.from({ length: mostChoices }, () => ({
    verb: 'assign-task',
    input: { job, task: 'a'.repeat(40), person: longestPerson },
  }))

const roles = ({ key: job }: Texts): Choice[] =>
  jobRole.options.map(role => ({ verb: 'assign-job', input: { job, role, person: longestPerson } }))

const newJobs = (): Choice[] =>
  Array.from({ length: 3 }, () => ({
    verb: 'make-job',
    input: {
      client: `client:${'a'.repeat(110)}`,
      template: `template:${'a'.repeat(110)}`,
      period: { occurrence: 'a'.repeat(20), name: 'Year to 31 Dec 2026', start: '2026-01-01', end: '2026-12-31' },
      team: { partner: longestPerson, manager: longestPerson, preparer: longestPerson, reviewer: longestPerson },
    },
  }))

const longKey = `job:${'a'.repeat(110)}` as const
const viewers = Array.from({ length: 60 }, (_, at) => `8:orgid:00000000-0000-0000-0000-0000000000${10 + at}`)

const sharedJobs = ({ client, job, title, name, link }: Texts): [string, Card][] => {
  const shown = { job: longKey, link, viewers }
  const data = { card: 'job', job: longKey, task: 'a'.repeat(40), key }
  const view = {
    ...shown,
    client,
    name: job,
    led: `Partner ${name}, manager ${name}`,
    status: `Waiting for ${name}, 12 days`,
    next: `${title} (${name}), tomorrow`,
    due: 'Wed 30 Sep 2026',
    time: '123:40 of 123:00',
  }
  return [
    ['shared job', sharedJobCard({ ...shown, by: name })],
    ['shared job, hidden', hiddenJobCard(shown)],
    ['job', jobCard({ ...view, start: data, finish: { task: title, data } })],
    [
      'job, running',
      jobCard({ ...view, running: 'Running since 09:04', warning: title, finish: { task: title, data } }),
    ],
  ]
}

const tasksOfMessages = ({ client, job, title, note, name, link }: Texts): [string, Card][] => {
  const draft = { job: longKey, title, text: note, person: longestPerson, due: '2026-12-01' }
  const [sentence, about] = [`Added “${title}”`, `${client}, ${job}`]
  return [
    [
      'task from a message',
      addTaskCard({
        jobs: Array.from({ length: 40 }, (_, at) => ({ title: `${client}: ${job}`, value: `${longKey}${at}` })),
        people: Array.from({ length: 100 }, (_, at) => ({ title: name, value: `person:${at}` })),
        draft,
        carried: { key, link: 'https://teams.microsoft.com/l/message/'.padEnd(600, '1') },
        warning: note,
      }),
    ],
    ['task from a message, no job', noJobsCard(link)],
    ['task added', addedTaskCard({ sentence, about, link, back: { commit: key, key } })],
    ['task added, not taken back', addedTaskCard({ sentence, about, link, warning: note })],
  ]
}

const owners = ({ client, job, name, link, note }: Texts, rows: number): Card =>
  ownersCard({
    date: '2026-11-23',
    title: rows === 0 ? 'Every job has an owner' : '12 jobs need an owner',
    context: rows === 0 ? undefined : 'You manage them, and nobody prepares them.',
    rows: Array.from({ length: rows }, (_, at) => ({
      job: `${longKey.slice(0, -1)}${at}`,
      name: job,
      client,
      due: at === 0 ? 'Late, was due Thu 19 Nov' : 'Due Mon 7 Dec',
      late: at === 0,
      link,
    })),
    people: Array.from({ length: 100 }, (_, at) => ({ title: name, value: `person:${at}` })),
    data: { card: 'owners', date: '2026-11-23', key },
    ...(rows === 0 && { gave: `Made ${name} the preparer of 5 jobs` }),
    more: rows === 0 ? 0 : 7,
    link,
    user,
    ...(rows === 5 && { warning: note.slice(0, 200) }),
  })

const templateChanges = ({ job, name, link }: Texts, rows: number): Card =>
  templateChangesCard({
    date: '2026-11-23',
    title: rows === 0 ? 'All jobs follow the newest versions' : '8 templates were changed',
    rows: Array.from({ length: rows }, () => ({
      name: job.slice(0, 80),
      changed: `Version 4 by ${name}, yesterday`,
      behind: '12 jobs follow older versions',
      link,
    })),
    more: rows === 0 ? 0 : 3,
    link,
    user,
  })

const automations = ({ title, client, job, note, link, name }: Texts): [string, Card][] => [
  [
    'automation',
    automationCard(
      { kind: 'automation', job: longKey, name: title.slice(0, 80), because: note.slice(0, 200) },
      `${client}, ${job}`,
      { title: 'Open the job', url: link },
    ),
  ],
  ...(['on', 'off', 'gone', 'unknown'] as const).map((standing): [string, Card] => [
    `automation stopped, ${standing}`,
    stoppedCard({
      name: title.slice(0, 80),
      standing,
      data: { card: 'stopped', rule: `rule:${'a'.repeat(36)}`, name: title.slice(0, 80), on: false, key },
      link,
      ...(standing === 'off' && { warning: `${name} switched it off a minute ago.` }),
    }),
  ]),
]

const others = (texts: Texts): [string, Card][] => [
  ['act', actOf('act', texts)],
  ['act undone', actOf('undo', texts)],
  ['act done again', actOf('do', texts)],
  ['choices of five', choose(texts, { choices: assignments(texts) })],
  ['choices of roles', choose(texts, { choices: roles(texts), before: assignments(texts).slice(1) })],
  ['choices of new jobs', choose(texts, { choices: newJobs(), notes: [texts.note, texts.note] })],
  ['found', found(texts, mostFound)],
  ['found nothing', found(texts, 0)],
  [
    'refused',
    refusedCard({
      title: 'Not logged: 1:30',
      context: `${texts.client}, ${texts.job}, today`,
      wrote: texts.note,
      words: `“${texts.title}” waits for “${texts.title}”.`,
      opens: { title: 'Open my week', url: texts.link },
      foot: 'Nothing is logged.',
    }),
  ],
  [
    'held',
    heldCard({
      title: 'Finish it all the same?',
      name: `${texts.client}, ${texts.job}`,
      wrote: texts.note,
      holds: Array.from({ length: 6 }, () => `On hold: ${texts.title}, set by ${texts.name}. ${texts.note}`),
      yes: {
        title: 'Finish it',
        verb: 'finish-task',
        data: {
          card: 'words',
          choice: {
            verb: 'finish-task',
            input: { job: texts.key, task: 'draft', despite: Array.from({ length: 6 }, () => 'f'.repeat(36)) },
          },
          others: [],
          key,
        },
      },
      link: texts.link,
    }),
  ],
  [
    'error',
    errorCard({
      what: 'your 1:30',
      context: `${texts.client}, ${texts.job}`,
      at: '09:14',
      again: { verb: 'log-time', data: { ...loggedData(texts), note: texts.note } },
      reference: '4f2a',
      opens: { title: 'Open my day', url: texts.link },
    }),
  ],
  ['help', helpCard({ home: texts.link, week: texts.link })],
  ['first jobs', firstJobsCard({ jobs: 412, month: 31, first: 'Wed 30 Sep 2026', link: texts.link })],
  ['first job', firstJobsCard({ jobs: 1, month: 0, first: 'Wed 30 Sep 2026', link: texts.link })],
  ['welcome', welcomeCard({ firstName: texts.name, morning: '08:00', home: texts.link })],
  ['stranger', strangerCard()],
]

/** Each card that the bot can show, by name. */
export const everyCard = (texts: Texts): [name: string, card: Card][] => [
  ...reviews(texts),
  ['morning', morning(texts)],
  ['morning all clear', allClear(texts)],
  ['logged', logged(texts)],
  ['undone', undone(texts)],
  ['which one of three', whichOne(texts, 3, '')],
  ['which one of five, short note', whichOne(texts, 5, texts.note.slice(0, 150))],
  ['which one of five, long note', whichOne(texts, 5, texts.note)],
  ['hand edit', handEdit(texts, 20)],
  ['hand edit, deleted', handEdit(texts, 0)],
  ['owners', owners(texts, 5)],
  ['owners, one', owners(texts, 1)],
  ['owners, none left', owners(texts, 0)],
  ['template changes', templateChanges(texts, 5)],
  ['template changes, none left', templateChanges(texts, 0)],
  ...automations(texts),
  ...sharedJobs(texts),
  ...tasksOfMessages(texts),
  ...others(texts),
]
