import type { Answer, Item, Request } from './share-point.ts'

/** What is taken out of the protocol to see it fail. */
export type Mutant =
  | 'no unique Key'
  | 'no unique Command'
  | 'no unique Number'
  | 'no If-Match'
  | 'any order'
  | 'records first'
  | 'refusals forgotten'
  | 'refused from an old replica'

/** A record is a bag of the keys of the commands that were carried out on it. */
export type Bag = { done: string[]; number?: number }

export type Command =
  /** Puts its key into a bag; refused when all bags together are full, which other streams decide. */
  | { key: string; act: 'put'; record: string }
  /** Makes a record of its own that takes the next number of the firm. */
  | { key: string; act: 'number' }
  /** Takes an earlier command back. */
  | { key: string; act: 'undo'; of: string }

export type Entry = {
  stream: string
  version: number
  command: string
  number: string
  changes: { record: string; before: Bag | null; after: Bag | null }[]
  undoes?: string
  refused?: boolean
}

export type Outcome = 'done' | 'refused' | 'unknown'

/** A step of a process: requests sent together, in sequence or side by side; it goes on with their answers, or none. */
type Call = { requests: Request[]; inSequence: boolean }
export type Step<Result> = Generator<Call, Result, Answer[] | 'lost'>

type Seen = { id: string; etag: number; version: number }

/** One process's copy of the firm. */
export type Replica = {
  bags: Map<string, { bag: Bag | null; version: number; by: string }>
  heads: Map<string, number>
  outcomes: Map<string, Outcome>
  waiting: Map<string, Entry>
  seen: Map<string, Seen>
  journalToken: number
  recordsToken: number
  started: boolean
}

export const createReplica = (): Replica => ({
  bags: new Map(),
  heads: new Map(),
  outcomes: new Map(),
  waiting: new Map(),
  seen: new Map(),
  journalToken: 0,
  recordsToken: 0,
  started: false,
})

/** All bags together hold no more than this. */
const full = 5

export const uniqueColumns = (mutant?: Mutant) => ({
  journal: ['Key', 'Command', 'Number'].filter(column => mutant !== `no unique ${column}`),
  records: ['Key'],
})

const live = (replica: Replica): [string, Bag][] =>
  [...replica.bags].flatMap(([record, { bag }]) => (bag ? [[record, bag] as [string, Bag]] : []))

type Plan = Pick<Entry, 'stream' | 'changes' | 'undoes'> & { number?: number }

const decide = (command: Command, replica: Replica, undone: Entry | undefined): Plan | 'refused' => {
  const bags = live(replica)
  if (command.act === 'undo') return decideUndo(replica, undone)
  const held = bags.reduce((sum, [, { done }]) => sum + done.length, 0)
  if (held >= full) return 'refused'
  if (command.act === 'number') {
    const record = `numbered-${command.key}`
    const number = Math.max(0, ...bags.map(([, bag]) => bag.number ?? 0)) + 1
    return { stream: record, number, changes: [{ record, before: null, after: { done: [command.key], number } }] }
  }
  const before = replica.bags.get(command.record)?.bag ?? null
  const after = { ...before, done: [...(before?.done ?? []), command.key] }
  return { stream: command.record, changes: [{ record: command.record, before, after }] }
}

const decideUndo = (replica: Replica, entry: Entry | undefined): Plan | 'refused' => {
  if (!entry || entry.refused || entry.number.startsWith('n:')) return 'refused'
  const stands = entry.changes.every(({ record }) => replica.bags.get(record)?.by === entry.command)
  if (!stands) return 'refused'
  const changes = entry.changes.map(({ record, before, after }) => ({ record, before: after, after: before }))
  return { stream: entry.stream, changes, undoes: entry.command }
}

const keyOf = ({ stream, version, refused }: Entry) => (refused ? stream : `${stream}:${version}`)

const journalRequest = (entry: Entry): Request => ({
  kind: 'create',
  list: 'journal',
  fields: { Key: keyOf(entry), Command: entry.command, Number: entry.number, entry },
})

type Shown = { record: string; bag: Bag | null; version: number }

const recordRequest = (replica: Replica, { record, bag, version }: Shown, mutant?: Mutant): Request => {
  const seen = replica.seen.get(record)
  const fields = { Key: record, version, bag }
  if (!seen) return { kind: 'create', list: 'records', fields }
  return {
    kind: 'write',
    list: 'records',
    id: seen.id,
    ifMatch: mutant === 'no If-Match' ? undefined : seen.etag,
    fields,
  }
}

const see = (replica: Replica, item: Item): void => {
  const record = String(item.fields.Key)
  const before = replica.seen.get(record)
  if (before && before.etag >= item.etag) return
  replica.seen.set(record, { id: item.id, etag: item.etag, version: Number(item.fields.version) })
}

/** The commit protocol of one process, as steps between which anything may happen. */
export const createProtocol = (mutant?: Mutant) => {
  const apply = (replica: Replica, entry: Entry): void => {
    for (const { record, after } of entry.changes)
      replica.bags.set(record, { bag: structuredClone(after), version: entry.version, by: entry.command })
    replica.heads.set(entry.stream, entry.version)
    replica.outcomes.set(entry.command, 'done')
  }

  const applyNext = (replica: Replica, stream: string): boolean => {
    const key = `${stream}:${(replica.heads.get(stream) ?? 0) + 1}`
    const next = replica.waiting.get(key)
    replica.waiting.delete(key)
    if (next) apply(replica, next)
    return next !== undefined
  }

  /** Per stream the next version only; later ones wait, earlier ones are dropped. */
  const take = (replica: Replica, entry: Entry): void => {
    if (entry.refused) replica.outcomes.set(entry.command, 'refused')
    else if (mutant === 'any order') apply(replica, entry)
    else if (entry.version > (replica.heads.get(entry.stream) ?? 0)) {
      replica.waiting.set(keyOf(entry), entry)
      while (applyNext(replica, entry.stream));
    }
  }

  function* poll(replica: Replica, withhold = 0): Step<void> {
    const answers = yield {
      inSequence: false,
      requests: [{ kind: 'changes', list: 'journal', since: replica.journalToken, withhold }],
    }
    if (answers === 'lost') return
    for (const { fields } of (answers[0]?.items ?? []).toReversed()) take(replica, fields.entry as Entry)
    replica.journalToken = Math.max(replica.journalToken, answers[0]?.token ?? 0)
    replica.started = true
  }

  function* project(replica: Replica, record: string): Step<void> {
    for (let tries = 0; tries < 4; tries += 1) {
      const standing = replica.bags.get(record)
      const seen = replica.seen.get(record)
      if (!standing || (seen && seen.version >= standing.version)) return
      const answers = yield {
        inSequence: false,
        requests: [recordRequest(replica, { record, bag: standing.bag, version: standing.version }, mutant)],
      }
      if (answers !== 'lost' && answers[0]?.item) see(replica, answers[0].item)
      else yield* look(replica, record)
    }
  }

  function* look(replica: Replica, record: string): Step<void> {
    const answers = yield {
      inSequence: false,
      requests: [{ kind: 'find', list: 'records', column: 'Key', value: record }],
    }
    if (answers === 'lost') return
    replica.seen.delete(record)
    if (answers[0]?.item) see(replica, answers[0].item)
  }

  const requestsOf = (replica: Replica, entry: Entry): Request[] => {
    const records = entry.changes.map(({ record, after }) =>
      recordRequest(replica, { record, bag: after, version: entry.version }, mutant),
    )
    return mutant === 'records first' ? [...records, journalRequest(entry)] : [journalRequest(entry), ...records]
  }

  const seeRecords = (replica: Replica, answers: Answer[]): void => {
    for (const { item } of answers) if (item?.id.startsWith('records')) see(replica, item)
  }

  const made = (answers: Answer[]): boolean => answers.at(mutant === 'records first' ? -1 : 0)?.status === 201

  /** Sends a commit; whatever the answer, whoever holds the Command tells the truth. */
  function* commit(replica: Replica, entry: Entry): Step<Outcome> {
    const heard = yield { inSequence: true, requests: requestsOf(replica, entry) }
    const answers = heard === 'lost' ? [] : heard
    const standing = made(answers) ? entry : yield* findCommand(entry.command)
    if (!standing) return 'unknown'
    take(replica, standing)
    seeRecords(replica, answers)
    for (const { record } of standing.changes)
      if (replica.heads.get(standing.stream) === standing.version) yield* project(replica, record)
    return standing.refused ? 'refused' : 'done'
  }

  function* findCommand(command: string): Step<Entry | undefined> {
    const found = yield {
      inSequence: false,
      requests: [{ kind: 'find', list: 'journal', column: 'Command', value: command }],
    }
    return found === 'lost' ? undefined : (found[0]?.item?.fields.entry as Entry | undefined)
  }

  const refusal = (command: string): Entry => ({
    stream: `refused:${command}`,
    version: 1,
    command,
    number: `refused:${command}`,
    changes: [],
    refused: true,
  })

  /** Decides on the replica; a refusal only after reading on. */
  function* decideFresh(replica: Replica, command: Command, undone: Entry | undefined): Step<Plan | 'refused'> {
    const first = decide(command, replica, undone)
    if (first !== 'refused' || mutant === 'refused from an old replica') return first
    yield* poll(replica)
    return replica.outcomes.has(command.key) ? first : decide(command, replica, undone)
  }

  function* tryOnce(replica: Replica, command: Command, mayBeUnderWay: boolean): Step<Outcome> {
    const undone = command.act === 'undo' ? yield* findCommand(command.of) : undefined
    const plan = yield* decideFresh(replica, command, undone)
    const known = replica.outcomes.get(command.key)
    if (known) return known
    if (plan !== 'refused') return yield* commit(replica, entryOf(replica, command, plan))
    const isForgotten = !mayBeUnderWay || mutant === 'refusals forgotten'
    return isForgotten ? 'refused' : yield* commit(replica, refusal(command.key))
  }

  /** One call of a caller: the outcome, or that it is not known. */
  function* give(replica: Replica, command: Command, isRepeat: boolean): Step<Outcome> {
    if (!replica.started) yield* poll(replica)
    for (let tries = 0; tries < 8; tries += 1) {
      const known = replica.outcomes.get(command.key)
      if (known) return known
      const outcome = yield* tryOnce(replica, command, isRepeat || tries > 0)
      if (outcome !== 'unknown') return outcome
      yield* poll(replica)
    }
    return 'unknown'
  }

  const entryOf = (replica: Replica, command: Command, { number, ...plan }: Plan): Entry => ({
    ...plan,
    version: (replica.heads.get(plan.stream) ?? 0) + 1,
    command: command.key,
    number: number === undefined ? `c:${command.key}:${Math.random()}` : `n:${number}`,
  })

  /** Reads what changed and projects what stands behind: by anybody, at any time. */
  function* sweep(replica: Replica): Step<void> {
    yield* poll(replica)
    const answers = yield {
      inSequence: false,
      requests: [{ kind: 'changes', list: 'records', since: replica.recordsToken, withhold: 0 }],
    }
    if (answers === 'lost') return
    for (const item of answers[0]?.items ?? []) see(replica, item)
    replica.recordsToken = answers[0]?.token ?? replica.recordsToken
    for (const record of [...replica.bags.keys()]) yield* project(replica, record)
  }

  return { give, poll, sweep }
}

export type Protocol = ReturnType<typeof createProtocol>
