import type { RuleRow } from '@praxis/practice'
import { onSwitchRule } from '#src/actions/switch-rule.ts'
import { turnOf } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { ben, playPraxis } from '#tests/demonstration.ts'
import { press, readAloud } from '#tests/read-aloud.ts'
import { renderStopped } from './render-automation.ts'

const rule: RuleRow = {
  key: 'rule:loop',
  name: 'Round and round',
  when: { on: 'made' },
  if: [],
  does: [{ do: 'tag', tag: 'new' }],
  on: true,
  savedBy: ben.key,
  fired: 11,
}

describe('the card of an automation that was stopped', () => {
  it('switches it off, and then on again, each press under a key of its own', async () => {
    const rows = [rule]
    const played = playPraxis({ answers: { rules: () => ({ rows }) } })
    const turn = turnOf(played.praxis, ben)
    const card = await renderStopped(turn, { rule: rule.key, name: rule.name })
    expect(readAloud(card).slice(-2)).toEqual(['[button] Switch it off', '[button] Open the automation'])
    rows[0] = { ...rule, on: false }
    const answer = (await onSwitchRule(turn, press(card, 'Switch it off').data)) as { card: Card } // it answers with a card
    expect(readAloud(answer.card)).toContain('It is switched off now.')
    await onSwitchRule(turn, press(answer.card, 'Switch it on again').data)
    expect(played.dispatched).toMatchObject([
      { name: 'switch-rule', input: { rule: rule.key, on: false } },
      { name: 'switch-rule', input: { rule: rule.key, on: true } },
    ])
    expect(new Set(played.dispatched.map(({ key }) => key)).size).toBe(2)
  })

  it('leads to the automation by its address in the tab', async () => {
    const { praxis } = playPraxis({ answers: { rules: { rows: [rule] } } })
    const card = await renderStopped(turnOf(praxis, ben), { rule: rule.key, name: rule.name })
    expect(JSON.stringify(card)).toContain(encodeURIComponent('settings/automations/loop'))
  })

  it('has no switch for one that was removed since', async () => {
    const { praxis } = playPraxis({ answers: { rules: { rows: [] } } })
    const card = await renderStopped(turnOf(praxis, ben), { rule: rule.key, name: rule.name })
    expect(readAloud(card).slice(-2)).toEqual(['It was removed since.', '[button] Open the automations'])
  })
})
