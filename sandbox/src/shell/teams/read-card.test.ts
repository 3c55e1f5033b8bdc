import { readCard } from './read-card.ts'

const card = (version: unknown, more = {}) => ({ type: 'AdaptiveCard', version, body: [], ...more })

test.each(['1.0', '1.4', '1.5'])('version %s is rendered', version => {
  expect(readCard(card(version))).toMatchObject({ kind: 'card' })
})

test.each(['1.6', '1.10', '2.0'])('of version %s only the fallback text is shown', version => {
  const read = readCard(card(version, { fallbackText: 'Open Praxis to see it.' }))
  expect(read).toMatchObject({ kind: 'text', text: 'Open Praxis to see it.' })
})

test.each([undefined, 'card', { type: 'Message' }, card(undefined)])('%j cannot be shown', given => {
  expect(readCard(given)).toMatchObject({ kind: 'text', text: "This card can't be shown." })
})
