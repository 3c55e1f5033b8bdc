import { act, pressedBy } from '#src/conversation/act.ts'
import { renderStopped } from '#src/render/render-automation.ts'
import { onStopped } from './carried.ts'
import { onVerb } from './on-verb.ts'

export const onSwitchRule = onVerb(onStopped, async (turn, { rule, name, on, key }) => ({
  card: await renderStopped(turn, { rule, name }, pressedBy(key, await act(turn, 'switch-rule', { rule, on }, key))),
  rewrite: false,
}))
