import type { JobRow, Outcome } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { ana, ben, cara, commit, done, home, job, jobPage, playPraxis, today } from '#tests/demonstration.ts'
import { buttonsOf, readAloud } from '#tests/read-aloud.ts'
import { answerAsked } from './answer-asked.ts'
import type { Asked } from './asked.ts'
import { readAsked } from './asked.ts'
import type { ExtensionAnswer } from './extension-answer.ts'
import { extensionBody } from './extension-answer.ts'

const me = { objectId: 'me', tenantId: 'firm' }
const never = new Promise<never>(() => undefined)

const viewOf = ({ key, name, roles, active }: typeof ana) => ({ key, name, roles, active })
const people = { people: [ana, ben, cara].map(viewOf) }

const row: JobRow = {
  key: job,
  clientName: 'Thornbury <b>Dental</b>',
  name: 'Accounts 2026',
  status: 'in-progress',
  inReview: false,
  start: today,
  due: '2026-11-30',
  tags: [],
  people: [ben.key],
  worked: 0,
  planned: 0,
  doneTasks: 0,
  tasks: 1,
}

const jobs = (rows: JobRow[]) => ({ rows, total: rows.length, from: 0, counts: {} as never })

const play = (more: Parameters<typeof playPraxis>[0] = {}) =>
  playPraxis({
    ...more,
    answers: {
      people,
      jobs: jobs([row]),
      job: jobPage(),
      home: home(),
      find: { used: 0, jobs: [], clients: [] },
      ...more.answers,
    },
  })

const ask = (praxis: ReturnType<typeof play>['praxis'], asked: Asked, from = me) =>
  answerAsked(praxis, { from, asked }, never)

const resultsOf = (answer: ExtensionAnswer) => ('results' in answer ? answer.results : [])
const dialogOf = (answer: ExtensionAnswer): Card => {
  if ('dialog' in answer) return answer.dialog
  throw new Error(JSON.stringify(answer))
}
const link = `https://praxis.example/job/${job}`
const search: Asked = { what: 'search', words: '', from: 0, most: 25 }

describe('a pasted link to a job', () => {
  it('becomes a card that names neither client nor job, and more for whoever works here', async () => {
    const [found] = resultsOf(await ask(play().praxis, { what: 'link', url: link }))
    expect(readAloud(found?.card as Card)).toEqual([
      'A job in Praxis',
      'Shared by Ana Pereira. The people who work here see more.',
      '[button] Open the job',
    ])
    expect(found?.card.refresh).toEqual({
      action: { type: 'Action.Execute', verb: 'show-job', data: { card: 'job', job } },
      userIds: ['8:orgid:ana', '8:orgid:ben', '8:orgid:cara'],
    })
    expect(JSON.stringify(found)).not.toContain('Thornbury')
  })

  it('stays a link where it is of elsewhere, or the job is not theirs to see', async () => {
    const gone = () => {
      throw Object.assign(new Error('gone'), { name: 'NotFound' })
    }
    const { praxis } = play({ answers: { job: gone } })
    for (const url of [link, 'https://evil.example/job/job:a:b:c'])
      expect(await ask(praxis, { what: 'link', url })).toEqual({ results: [] })
  })

  it('is asked for anew for 60 people at most, whoever is on the job first', async () => {
    const many = Array.from({ length: 80 }, (_, at) => viewOf({ ...ana, key: `person:p${at}` }))
    const { praxis } = play({ answers: { people: { people: [...many, viewOf(ben), viewOf(ana)] } } })
    const [found] = resultsOf(await ask(praxis, { what: 'link', url: link }))
    const { userIds = [] } = (found?.card.refresh ?? {}) as { userIds?: string[] }
    expect(userIds).toHaveLength(60)
    expect(userIds.slice(0, 2)).toEqual(['8:orgid:ana', '8:orgid:ben'])
  })
})

describe('the search for a job', () => {
  it('shows one’s own jobs before anything is typed, then those that have the words', async () => {
    const asked: unknown[] = []
    const { praxis } = play({
      answers: {
        jobs: (input: never) => {
          asked.push(input)
          return jobs([row])
        },
      },
    })
    await ask(praxis, search)
    const [found] = resultsOf(await ask(praxis, { ...search, words: ' thorn ', from: 10 }))
    expect(asked).toEqual([
      { mine: true, sort: 'due', from: 0, most: 10 },
      { words: 'thorn', sort: 'due', from: 10, most: 10 },
    ])
    expect(found).toMatchObject({
      title: 'Thornbury <b>Dental</b>: Accounts 2026',
      text: expect.stringContaining('In progress, due'),
    })
  })

  it('says so when nothing has the words', async () => {
    const { praxis } = play({ answers: { jobs: jobs([]) } })
    expect(await ask(praxis, { ...search, words: 'zzz' })).toEqual({ instead: 'No job has these words.' })
  })
})

describe('whoever the firm does not know', () => {
  it.each<Asked>([
    { what: 'link', url: link },
    search,
    { what: 'begin-task', message: { html: 'x', link } },
    { what: 'submit', data: { card: 'add-task', job, title: 'x', key: 'k' } },
  ])('learns nothing and does nothing: $what', async asked => {
    for (const from of [
      { objectId: 'me', tenantId: 'another firm' },
      { objectId: 'somebody', tenantId: 'firm' },
    ]) {
      const { praxis, dispatched } = play()
      const answer = await ask(praxis, asked, from)
      expect(JSON.stringify(answer)).not.toMatch(/Thornbury|Ana|job:/)
      expect('results' in answer ? answer.results : []).toEqual([])
      expect(dispatched).toEqual([])
    }
  })
})

const message = {
  link: 'https://teams.microsoft.com/l/message/19:one/1?context=%7B%7D',
  html: '<div>Please ask about the <b>new van</b> &lt;today&gt;</div><script>alert(1)</script><p>It was bought in May.<img src=x onerror=alert(1)></p>',
}

const inputs = (card: Card) =>
  Object.fromEntries(
    (card.body as Record<string, unknown>[]).flatMap(({ id, value }) => (typeof id === 'string' ? [[id, value]] : [])),
  )

const begin = (praxis: ReturnType<typeof play>['praxis'], given = message) =>
  ask(praxis, { what: 'begin-task', message: given })

const submitted = (card: Card, more: object) => {
  const button = buttonsOf(card).find(({ type }) => type === 'Action.Submit')
  return { what: 'submit' as const, data: { ...(button?.data as object), ...inputs(card), ...more } }
}

describe('a task from a message', () => {
  it('has the message’s words, whatever its HTML would do, and its first line as its name', async () => {
    const card = dialogOf(await begin(play().praxis))
    expect(inputs(card)).toMatchObject({
      title: 'Please ask about the new van <today>',
      text: 'Please ask about the new van <today>\nIt was bought in May.',
      person: ana.key,
    })
    expect(JSON.stringify(card)).not.toMatch(/onerror|alert/)
  })

  it('is added to the chosen job with the way back to the message, once however often it is sent', async () => {
    const { praxis, dispatched } = play({ outcomes: () => done({ sentence: 'Added “Ask”', about: 'Thornbury' }) })
    const sent = submitted(dialogOf(await begin(praxis)), { job, title: 'Ask', person: 'preparer', due: '2026-12-01' })
    const answer = dialogOf(await ask(praxis, sent))
    await ask(praxis, sent)
    expect(readAloud(answer)).toEqual(['Added “Ask”', 'Thornbury', '[button] Open the job', '[button] Undo'])
    expect(dispatched[0]).toMatchObject({
      actor: ana.key,
      name: 'add-task',
      input: {
        job,
        title: 'Ask',
        text: 'Please ask about the new van <today>\nIt was bought in May.',
        due: '2026-12-01',
        link: message.link,
      },
    })
    expect(dispatched[0]?.input).not.toHaveProperty('person')
    expect(dispatched[1]?.key).toBe(dispatched[0]?.key)
  })

  it('keeps what was entered when it is refused, and may be sent again', async () => {
    const outcomes: Outcome[] = [{ ok: false, refusal: { code: 'forbidden' } }, done()]
    const { praxis, dispatched } = play({ outcomes: () => outcomes.shift() ?? done() })
    const again = dialogOf(await ask(praxis, submitted(dialogOf(await begin(praxis)), { job, title: 'Ask' })))
    expect(inputs(again)).toMatchObject({ job, title: 'Ask' })
    await ask(praxis, submitted(again, {}))
    expect(dispatched[1]?.key).not.toBe(dispatched[0]?.key)
  })

  it('is taken back from the same dialog', async () => {
    const { praxis, dispatched } = play({ outcomes: () => done({ sentence: 'Added “Ask”', about: 'Thornbury' }) })
    const added = dialogOf(await ask(praxis, submitted(dialogOf(await begin(praxis)), { job, title: 'Ask' })))
    const undone = dialogOf(await ask(praxis, submitted(added, {})))
    expect(dispatched[1]).toMatchObject({ name: 'undo', input: { commit } })
    expect(readAloud(undone)[0]).toBe('Undone: Added “Ask”')
  })

  it.each(['https://evil.example/l/message/1', 'javascript:alert(1)', `${message.link} "x`])(
    'keeps no link to %s',
    async bad => {
      const { praxis, dispatched } = play()
      await ask(
        praxis,
        submitted(dialogOf(await begin(praxis, { ...message, link: bad })), { job, title: 'Ask', link: bad }),
      )
      expect(dispatched[0]?.input).not.toHaveProperty('link')
    },
  )

  it('cannot be made by whoever is on no job', async () => {
    const { praxis } = play({ answers: { jobs: jobs([]) } })
    expect(readAloud(dialogOf(await begin(praxis)))[0]).toBe('No job yet')
  })

  it('does nothing for data of another kind', async () => {
    const { praxis, dispatched } = play()
    expect(await ask(praxis, { what: 'submit', data: { card: 'other' } })).toHaveProperty('said')
    expect(dispatched).toEqual([])
  })
})

it('says that it got no answer, in place of results, and logs why', async () => {
  const { praxis, logged } = play({
    answers: {
      jobs: () => {
        throw new Error('down')
      },
    },
  })
  expect(await ask(praxis, search)).toHaveProperty('instead')
  expect(logged).toEqual(['The message extension could not answer.'])
})

describe('what Teams asks', () => {
  it.each([
    ['composeExtension/queryLink', { url: link }, { what: 'link', url: link }],
    [
      'composeExtension/query',
      { commandId: 'find-job', parameters: [{ name: 'words', value: 'acme' }], queryOptions: { skip: 25, count: 25 } },
      { what: 'search', words: 'acme', from: 25, most: 25 },
    ],
    [
      'composeExtension/query',
      {
        commandId: 'find-job',
        parameters: [{ name: 'initialRun', value: 'true' }],
        queryOptions: { skip: 0, count: 25 },
      },
      search,
    ],
    [
      'composeExtension/fetchTask',
      {
        commandId: 'make-task',
        commandContext: 'message',
        messagePayload: { linkToMessage: link, body: { contentType: 'html', content: '<p>x</p>' } },
      },
      { what: 'begin-task', message: { html: '<p>x</p>', link } },
    ],
    ['composeExtension/submitAction', { commandId: 'make-task', data: { a: 1 } }, { what: 'submit', data: { a: 1 } }],
  ])('is read from %s', (name, value, asked) => {
    expect(readAsked(name, value)).toEqual(asked)
  })

  it.each([
    ['composeExtension/query', { commandId: 'other' }],
    ['composeExtension/fetchTask', { commandId: 'make-task', commandContext: 'compose' }],
    ['composeExtension/submitAction', {}],
    ['composeExtension/selectItem', {}],
    ['task/fetch', {}],
  ])('is nothing of ours: %s %j', (name, value) => {
    expect(readAsked(name, value)).toBeUndefined()
  })

  it('is answered in its own shapes', () => {
    const card: Card = { type: 'AdaptiveCard', version: '1.5' }
    const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
    expect(extensionBody({ results: [{ card, title: 'A <b>', text: 'R&D <b>' }] })).toEqual({
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [
          {
            ...content,
            preview: {
              contentType: 'application/vnd.microsoft.card.thumbnail',
              content: { title: 'A <b>', text: 'R&amp;D &lt;b&gt;' },
            },
          },
        ],
      },
    })
    expect(extensionBody({ instead: 'No.' })).toEqual({ composeExtension: { type: 'message', text: 'No.' } })
    expect(extensionBody({ said: 'No.' })).toEqual({ task: { type: 'message', value: 'No.' } })
    expect(extensionBody({ dialog: card })).toMatchObject({ task: { type: 'continue', value: { card: content } } })
  })
})
