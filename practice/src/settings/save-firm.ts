import { command, put } from '#src/command.ts'
import { ok } from '#src/result.ts'
import { firmFacts, firmKey } from './firm-settings.ts'

/** Says what the firm is called. */
export const saveFirm = command({
  name: 'save-firm',
  input: firmFacts,
  read: () => ({}),
  decide: (_state, input) =>
    ok({
      stream: firmKey,
      changes: [put('Settings', { ...input, key: firmKey })],
      sentence: 'Named the firm',
      about: input.name,
    }),
})
