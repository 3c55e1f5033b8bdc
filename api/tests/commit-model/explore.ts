import type { Bag, Command, Entry, Mutant, Outcome, Protocol, Replica, Step } from './protocol.ts'
import { createProtocol, createReplica, uniqueColumns } from './protocol.ts'
import type { Answer, SharePoint } from './share-point.ts'
import { createSharePoint } from './share-point.ts'

/** A generator of numbers from 0 to 1 that a seed determines (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Process = { alive: boolean; replica: Replica }
type Flight = {
  task: Task
  call: { requests: Parameters<SharePoint['perform']>[0][]; inSequence: boolean }
  answers: Answer[]
}
type Task = { process: Process; step: Step<unknown>; flight?: Flight; whenDone: (result: unknown) => void }
type Person = { commands: Command[]; now?: { command: Command; tries: number; waiting: boolean } }
type Choice = { weight: number; go: () => void }

/** One run: people, processes that die, requests that are refused, lost or late, sweeps, all in an order that chance gives. */
export const exploreOnce = (seed: number, commands: Command[][], mutant?: Mutant): string[] => {
  const random = randomFrom(seed)
  const sharePoint = createSharePoint(uniqueColumns(mutant))
  const protocol: Protocol = createProtocol(mutant)
  const processes: Process[] = [0, 1].map(() => ({ alive: true, replica: createReplica() }))
  const people: Person[] = commands.map(list => ({ commands: [...list] }))
  const outcomes = new Map<string, Outcome>()
  const flights: Flight[] = []
  const left = { faults: 4, deaths: 2, sweeps: 3, polls: 4 }

  const advance = (task: Task, answers: Answer[] | 'lost' | undefined): void => {
    const next = answers === undefined ? task.step.next() : task.step.next(answers)
    delete task.flight
    if (next.done) task.whenDone(next.value)
    else {
      const flight: Flight = { task, call: next.value, answers: [] }
      task.flight = flight
      flights.push(flight)
    }
  }

  const begin = (process: Process, step: Step<unknown>, whenDone: Task['whenDone'] = () => undefined): void =>
    advance({ process, step, whenDone }, undefined)

  const performNext = (flight: Flight, fault?: 'refused' | 'applied and refused'): void => {
    const request = flight.call.requests[flight.answers.length]
    const before = flight.answers.at(-1)
    const stopped = flight.call.inSequence && before !== undefined && before.status >= 400
    if (!request || stopped) flight.answers.push({ status: 424 })
    else if (fault === 'refused') flight.answers.push({ status: 503 })
    else {
      const answer = sharePoint.perform(request)
      flight.answers.push(fault ? { status: 503 } : answer)
    }
  }

  const isHeard = ({ task, ...flight }: Flight): boolean =>
    task.process.alive && task.flight?.answers === flight.answers
  const remove = (flight: Flight): void => void flights.splice(flights.indexOf(flight), 1)
  const isRead = ({ call }: Flight) => call.requests.every(({ kind }) => kind === 'find' || kind === 'changes')

  const giveUp = (flight: Flight): void => {
    const { task } = flight
    advance(task, 'lost')
  }

  const flightChoices = (flight: Flight): Choice[] => {
    const choices: Choice[] = []
    const faulty = (weight: number, go: () => void) => {
      if (left.faults > 0 && !isRead(flight))
        choices.push({
          weight,
          go: () => {
            left.faults -= 1
            go()
          },
        })
    }
    if (flight.answers.length < flight.call.requests.length) {
      choices.push({ weight: 6, go: () => performNext(flight) })
      faulty(0.4, () => performNext(flight, 'refused'))
      faulty(0.4, () => performNext(flight, 'applied and refused'))
      if (isHeard(flight)) faulty(0.5, () => giveUp(flight))
      else choices.push({ weight: 0.5, go: () => remove(flight) })
    } else {
      choices.push({
        weight: 6,
        go: () => {
          remove(flight)
          if (isHeard(flight)) advance(flight.task, flight.answers)
        },
      })
      if (isHeard(flight))
        faulty(0.4, () => {
          remove(flight)
          advance(flight.task, 'lost')
        })
    }
    return choices
  }

  const tryCommand = (person: Person, process: Process): void => {
    const now = person.now ?? { command: person.commands.shift() as Command, tries: 0, waiting: false }
    person.now = now
    now.tries += 1
    now.waiting = true
    const tried = now.tries
    begin(process, protocol.give(process.replica, now.command, now.tries > 1), result => {
      // Whoever gave up on this try does not hear its answer.
      if (person.now !== now || !now.waiting || now.tries !== tried) return
      now.waiting = false
      if (result === 'unknown' && now.tries < 4) return
      if (result !== 'unknown') outcomes.set(now.command.key, result as Outcome)
      delete person.now
    })
  }

  const personChoices = (person: Person): Choice[] => {
    const alive = processes.filter(process => process.alive)
    if (!person.now && person.commands.length > 0)
      return alive.map(process => ({ weight: 2, go: () => tryCommand(person, process) }))
    if (person.now && !person.now.waiting)
      return alive.map(process => ({ weight: 2, go: () => tryCommand(person, process) }))
    const { now } = person
    return now && left.faults > 0 && now.tries < 3
      ? [
          {
            weight: 0.1,
            go: () => {
              left.faults -= 1
              now.waiting = false
            },
          },
        ]
      : []
  }

  const die = (process: Process): void => {
    left.deaths -= 1
    process.alive = false
    for (const person of people) if (person.now?.waiting) person.now.waiting = false
  }

  const restart = (process: Process): void => {
    process.alive = true
    process.replica = createReplica()
    begin(process, protocol.sweep(process.replica))
  }

  const processChoices = (process: Process): Choice[] => {
    if (!process.alive) return [{ weight: 1, go: () => restart(process) }]
    const choices: Choice[] = []
    if (left.deaths > 0 && flights.length > 0) choices.push({ weight: 0.2, go: () => die(process) })
    if (left.sweeps > 0)
      choices.push({
        weight: 0.3,
        go: () => {
          left.sweeps -= 1
          begin(process, protocol.sweep(process.replica))
        },
      })
    if (left.polls > 0)
      choices.push({
        weight: 0.4,
        go: () => {
          left.polls -= 1
          begin(process, protocol.poll(process.replica, Math.floor(random() * 3)))
        },
      })
    return choices
  }

  const isBusy = () =>
    flights.length > 0 ||
    people.some(({ now, commands: waiting }) => now || waiting.length > 0) ||
    processes.some(({ alive }) => !alive)

  const choose = (choices: Choice[]): void => {
    let at = random() * choices.reduce((sum, { weight }) => sum + weight, 0)
    const chosen = choices.find(({ weight }) => {
      at -= weight
      return at <= 0
    })
    chosen?.go()
  }

  const drain = (): void => {
    for (let flight = flights[0]; flight; flight = flights[0]) {
      while (flight.answers.length < flight.call.requests.length) performNext(flight)
      remove(flight)
      if (isHeard(flight)) advance(flight.task, flight.answers)
    }
  }

  for (let steps = 0; isBusy() && steps < 3000; steps += 1)
    choose([...flights.flatMap(flightChoices), ...people.flatMap(personChoices), ...processes.flatMap(processChoices)])
  drain()
  for (let round = 0; round < 3; round += 1)
    for (const process of processes) {
      begin(process, protocol.sweep(process.replica))
      drain()
    }
  return violationsOf(sharePoint, processes, outcomes, commands.flat())
}

const text = (value: unknown): string => JSON.stringify(value ?? null)

type Chain = { last: Map<string, Bag | null>; wrong: string[] }

/** Streams are 1..n, each made from what stood before. */
const chainOf = (entries: Entry[]): Chain => {
  const wrong: string[] = []
  const last: Chain['last'] = new Map()
  for (const stream of new Set(entries.map(({ stream: name }) => name))) {
    const commits = entries.filter(entry => entry.stream === stream).sort((a, b) => a.version - b.version)
    for (const [at, entry] of commits.entries()) {
      if (entry.version !== at + 1) wrong.push(`${stream} has versions ${commits.map(({ version }) => version)}`)
      for (const { record, before, after } of entry.changes) {
        if (text(last.get(record)) !== text(before))
          wrong.push(`${stream}:${entry.version} was not made from what stood before`)
        last.set(record, after)
      }
    }
  }
  return { last, wrong }
}

const effectsOf = (command: Command, entries: Entry[]): number =>
  entries.filter(entry => entry.command === command.key).length

const callerDeceived = (command: Command, outcome: Outcome | undefined, effects: number): string[] => {
  if (effects > 1) return [`${command.key} was done ${effects} times`]
  if (outcome === 'done' && effects === 0) return [`${command.key} was answered done and is lost`]
  return outcome === 'refused' && effects > 0 ? [`${command.key} was answered refused and is done`] : []
}

const numbersWrong = (entries: Entry[]): string[] => {
  const numbers = entries
    .flatMap(({ number }) => (number.startsWith('n:') ? [Number(number.slice(2))] : []))
    .sort((a, b) => a - b)
  return numbers.some((number, at) => number !== at + 1) ? [`the numbers are ${numbers}`] : []
}

const violationsOf = (
  sharePoint: SharePoint,
  processes: Process[],
  outcomes: Map<string, Outcome>,
  commands: Command[],
): string[] => {
  const entries = sharePoint
    .items('journal')
    .map(({ fields }) => fields.entry as Entry)
    .filter(({ refused }) => !refused)
  const { last, wrong } = chainOf(entries)
  const listed = new Map(sharePoint.items('records').map(({ fields }) => [String(fields.Key), fields.bag]))
  const behind = [...new Set([...last.keys(), ...listed.keys()])].filter(
    record => text(last.get(record)) !== text(listed.get(record)),
  )
  const diverged = processes.flatMap(({ replica }, at) =>
    [...last]
      .filter(([record, bag]) => text(replica.bags.get(record)?.bag) !== text(bag))
      .map(([record]) => `process ${at} has another ${record}`),
  )
  return [
    ...wrong,
    ...behind.map(record => `the list shows another ${record} than the journal`),
    ...diverged,
    ...commands.flatMap(command => callerDeceived(command, outcomes.get(command.key), effectsOf(command, entries))),
    ...numbersWrong(entries),
    ...sharePoint.steppedBack(),
  ]
}
