import * as z from 'zod'
import { command, gone, put } from '#src/command.ts'
import { clientKey, jobKey, keyOf, runKey } from '#src/keys.ts'
import type { ListName, Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import { ok, refuse } from '#src/result.ts'
import type { Client } from './client.ts'

const isTimed = (look: Look, job: string): boolean => look.find('TimeEntries', 'job', job).length > 0

/** An example client with what was made for it: jobs, then services, then itself, since each leans on the next. */
const partsOf = (look: Look, { key }: Client) => {
  const jobs = look.find('Jobs', 'client', key).map(each => each.key)
  const services = look.find('Services', 'client', key).map(each => each.key)
  return { jobs, services, isTimed: jobs.some(job => isTimed(look, job)) }
}

const inUse = (name: string): Refusal => ({ code: 'example-in-use', name })

/**
 * Takes the example clients away with their jobs and services, so that nothing of them is left; one undo brings them
 * back. Refused where somebody logged time on one of them: time is never lost with what it was for.
 */
export const removeExamples = command({
  name: 'remove-examples',
  input: z.strictObject({ run: runKey }),
  read: (look, { run }) => ({
    examples: look.find('Clients', 'example', 'yes').map(client => ({ client, ...partsOf(look, client) })),
    known: look.get('Runs', run),
  }),
  decide: ({ examples, known }, { run }, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    if (examples.length === 0) return refuse({ code: 'nothing-to-change' })
    const timed = examples.find(each => each.isTimed)
    if (timed) return refuse(inUse(timed.client.name))
    const keys = [
      ...examples.flatMap(({ jobs }) => jobs),
      ...examples.flatMap(({ services }) => services),
      ...examples.map(({ client }) => client.key),
    ]
    const count = examples.length
    const title = `${count} example ${count === 1 ? 'client' : 'clients'}`
    return ok({
      stream: run,
      changes: [put('Runs', { key: run, kind: 'remove-examples', by: actor.key, title, count })],
      sentence: `Removed ${title}`,
      followUps: keys.map((key, at) => ({ command: 'remove-example', input: { key }, key: `${run}:${at}` })),
    })
  },
})

const part = z.union([clientKey, jobKey, keyOf('service')])

const listOf = (key: z.infer<typeof part>): ListName =>
  key.startsWith('client:') ? 'Clients' : key.startsWith('job:') ? 'Jobs' : 'Services'

const read = (look: Look, key: z.infer<typeof part>) => {
  const list = listOf(key)
  const record = look.get(list, key)
  const owner = record && 'client' in record ? record.client : key
  const client = look.get('Clients', owner ?? key)
  return { list, isThere: record !== undefined, client, isTimed: list === 'Jobs' && isTimed(look, key) }
}

/** Takes one of them away: an example client, or a job or a service of one. */
export const removeExample = command({
  name: 'remove-example',
  input: z.strictObject({ key: part }),
  read: (look, { key }) => read(look, key),
  decide: ({ list, isThere, client, isTimed: isWorked }, { key }) => {
    if (!isThere || !client?.example) return refuse({ code: 'not-found', what: 'item', key })
    if (isWorked) return refuse(inUse(client.name))
    return ok({ stream: key, changes: [gone(list, key)], sentence: 'Removed an example', about: client.name })
  },
})
