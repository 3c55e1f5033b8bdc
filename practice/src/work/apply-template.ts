import * as z from 'zod'
import { team } from '#src/clients/client.ts'
import { saidYes } from '#src/clients/hold.ts'
import { command, put } from '#src/command.ts'
import { period } from '#src/dates/period.ts'
import { clientKey, idOf, runKey, templateKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { jobName } from './make-job.ts'
import { templateAt } from './template-versions.ts'

/** How many clients one page of an apply holds; a page is one run. */
export const clientsPerPage = 200

/**
 * Applies a template to clients for a period: a run, then one job for each client that is there. A job that is there already is not
 * made again. The team of each is what the preview showed.
 */
export const applyTemplate = command({
  name: 'apply-template',
  input: z.strictObject({
    run: runKey,
    template: templateKey,
    period,
    targets: z
      .array(z.strictObject({ client: clientKey, team, ...saidYes }))
      .min(1)
      .max(clientsPerPage),
  }),
  read: (look, { template, run, targets }) => ({
    template: templateAt(look, template),
    known: look.get('Runs', run),
    there: targets.filter(({ client }) => look.get('Clients', client)),
  }),
  decide: ({ template, known, there: targets }, { run, period, ...input }, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    if (!template) return refuse({ code: 'not-found', what: 'template', key: input.template })
    const [first] = input.targets
    if (targets.length === 0) return refuse({ code: 'not-found', what: 'client', key: first?.client ?? '' })
    const name = jobName(template, period)
    return ok({
      stream: run,
      changes: [put('Runs', { key: run, kind: 'apply-template', by: actor.key, title: name, count: targets.length })],
      sentence: `Made ${name} for ${targets.length} ${targets.length === 1 ? 'client' : 'clients'}`,
      about: `${template.name}, version ${template.version}`,
      followUps: targets.map(({ client, team, ...yes }) => ({
        command: 'make-job',
        input: { client, template: template.key, period, team, ...yes },
        key: `${run}:${idOf(client)}`,
      })),
    })
  },
})
