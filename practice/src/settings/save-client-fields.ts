import { command, put } from '#src/command.ts'
import { ok, refuse } from '#src/result.ts'
import { clientFieldsFacts, clientFieldsKey } from './client-fields.ts'

const repeated = (values: string[]): string | undefined => values.find((value, at) => values.indexOf(value) !== at)

/**
 * Says which fields of its own the firm keeps of its clients, all of them at once. What clients have in a field that is
 * taken away stays with them unseen, and shows again when the field comes back. Refused when an id or a name stands twice.
 */
export const saveClientFields = command({
  name: 'save-client-fields',
  input: clientFieldsFacts,
  read: () => ({}),
  decide: (_state, input) => {
    const twice =
      repeated(input.fields.map(({ id }) => id)) ?? repeated(input.fields.map(({ name }) => name.toLowerCase()))
    if (twice) return refuse({ code: 'repeated-id', id: twice })
    return ok({
      stream: clientFieldsKey,
      changes: [put('Settings', { ...input, key: clientFieldsKey })],
      sentence: 'Changed the fields of clients',
    })
  },
})
