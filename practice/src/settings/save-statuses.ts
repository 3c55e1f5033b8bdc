import { command, put } from '#src/command.ts'
import { ok, refuse } from '#src/result.ts'
import { statusesFacts, statusesKey } from './statuses.ts'

const repeated = (values: string[]): string | undefined => values.find((value, at) => values.indexOf(value) !== at)

/**
 * Names the firm's sub-statuses under the five statuses, all of them at once. A job whose sub-status is no longer there
 * shows its status alone. Refused when an id or, under one status, a name stands twice.
 */
export const saveStatuses = command({
  name: 'save-statuses',
  input: statusesFacts,
  read: () => ({}),
  decide: (_state, input) => {
    const { subStatuses } = input
    const names = subStatuses.map(({ of, name }) => `${of} ${name.toLowerCase()}`)
    const twice =
      repeated(subStatuses.map(({ id }) => id)) ??
      subStatuses.find(({ of, name }) => repeated(names) === `${of} ${name.toLowerCase()}`)?.name
    if (twice) return refuse({ code: 'repeated-id', id: twice })
    return ok({
      stream: statusesKey,
      changes: [put('Settings', { ...input, key: statusesKey })],
      sentence: 'Changed the names of statuses',
    })
  },
})
