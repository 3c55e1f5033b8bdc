import { app } from '@azure/functions'
import { readConfig } from './config.ts'
import { forwardTo } from './functions/forward.ts'
import { handleHttp } from './functions/http.ts'
import { createCredential } from './graph/credential.ts'
import { queueName } from './runs/work-queue.ts'
import type { Service } from './start-service.ts'
import { startService } from './start-service.ts'

/** Made once, when first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const config = once(() => readConfig(process.env))
const credential = once(() => createCredential(config()))
const forward = forwardTo(config, credential)

let starting: Promise<Service> | undefined

/** The service starts with the first request; a start that failed is tried again with the next. */
const service = (): Promise<Service> => {
  starting ??= startService(config()).catch(error => {
    starting = undefined
    throw error
  })
  return starting
}

app.http('api', {
  route: '{*path}',
  methods: ['GET', 'POST', 'OPTIONS'],
  authLevel: 'anonymous',
  handler: handleHttp(service),
})

/** Every 15 minutes, in UTC: who is due in which zone. */
app.timer('tick', { schedule: '0 */15 * * * *', handler: () => forward('tick') })

/** Every 15 minutes, between the ticks: jobs of services whose day has come where the firm is. */
app.timer('due-jobs', { schedule: '0 7-59/15 * * * *', handler: () => forward('due-jobs') })

/** Every 5 minutes: what stands behind is put right. */
app.timer('sweep', { schedule: '0 */5 * * * *', handler: () => forward('sweep') })

/** Every night, at 2:30 in UTC: the replica is kept for quick starts. */
app.timer('snapshot', { schedule: '0 30 2 * * *', handler: () => forward('snapshot') })

const connection = 'AzureWebJobsStorage'

/** What follows from a big act, a message at a time. */
app.storageQueue('run', { queueName, connection, handler: message => forward('run', message) })

/** A message that failed ten times: what it could not do is marked as failed. */
app.storageQueue('run-failed', {
  queueName: `${queueName}-poison`,
  connection,
  handler: message => forward('run-failed', message),
})
