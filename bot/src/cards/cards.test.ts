import { existsSync, readFileSync } from 'node:fs'
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards'
import { Ajv } from 'ajv'
import { everyCard, longest, ordinary } from '#tests/every-card.ts'
import { buttonsOf } from '#tests/read-aloud.ts'

const schemaFile = new URL('../../../../shared/contracts/adaptive-card-1.5.schema.json', import.meta.url)
const draft6 = new URL('../../../node_modules/ajv/dist/refs/json-schema-draft-06.json', import.meta.url)

const cards = [
  ...everyCard(ordinary).map(([name, card]) => [name, card] as const),
  ...everyCard(longest).map(([name, card]) => [`${name}, with the longest texts`, card] as const),
]

const readJson = (file: URL) => JSON.parse(readFileSync(file, 'utf8'))

const validator = () => {
  const { id: _unknownToAjv, ...schema } = readJson(schemaFile)
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false })
  ajv.addMetaSchema(readJson(draft6))
  return ajv.compile(schema)
}

describe('the official schema', () => {
  if (!existsSync(schemaFile)) {
    it.skip('is not here: ../shared/contracts/adaptive-card-1.5.schema.json', () => undefined)
    return
  }
  const validate = validator()
  it.each(cards)('takes the card: %s', (_name, card) => {
    validate(card)
    expect(validate.errors ?? []).toEqual([])
  })
})

describe('Teams', () => {
  it.each(cards)('has room for the card: %s', (_name, card) => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024)
  })

  it.each(cards)('allows as many buttons as the card has: %s', (_name, card) => {
    expect(buttonsOf(card).length).toBeLessThanOrEqual(6)
  })

  it.each(cards)('reads the card without a warning: %s', (_name, card) => {
    const context = new SerializationContext(Versions.v1_5)
    const read = new AdaptiveCard()
    read.parse(card, context)
    const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
    // Its pattern for `lang` keeps its place between tests, so it refuses every second card, and all regions.
    expect(events.filter(message => !message.includes('property "lang"'))).toEqual([])
    expect(read.validateProperties().validationEvents.map(({ message }) => message)).toEqual([])
  })
})

describe('every card', () => {
  it.each(cards)('is spoken and has words where cards cannot be shown: %s', (_name, card) => {
    expect(card.lang).toBe('en-GB')
    expect(String(card.speak)).not.toBe('')
    expect(String(card.fallbackText)).not.toBe('')
  })

  it.each(cards)('acts in old clients by what its buttons submit: %s', (_name, card) => {
    const acting = buttonsOf(card).filter(({ type }) => type === 'Action.Execute')
    for (const { title, verb, data, fallback, associatedInputs } of acting) {
      const inputs = associatedInputs === undefined ? {} : { associatedInputs }
      expect(fallback).toEqual({ type: 'Action.Submit', title, data: { verb, ...(data as object) }, ...inputs })
    }
  })

  it.each(cards)('has one filled button at most, and it is the first that acts: %s', (_name, card) => {
    const filled = buttonsOf(card).filter(({ style }) => style === 'positive')
    expect(filled.length).toBeLessThanOrEqual(1)
  })

  it.each(cards)('names no column auto, since phones cut those: %s', (_name, card) => {
    expect(JSON.stringify(card)).not.toContain('"width":"auto"')
  })
})
