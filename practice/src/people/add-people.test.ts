import type { Context } from '#src/command.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { PersonKey } from '#src/keys.ts'
import { addPeople } from './add-people.ts'

const context: Context = {
  actor: { key: 'person:jo', roles: ['admin'] },
  now: '2026-11-23T09:00:00Z' as Instant,
  today: '2026-11-23' as PlainDate,
  newId: () => 'new',
}

const stranger = (id: string) => ({
  person: `person:${id}` as PersonKey,
  facts: { name: id, email: `${id}@hartandco.example`, roles: ['staff' as const], zone: 'Europe/London' },
})

describe('several people brought in at once', () => {
  it('are one act, each added once however often they were picked', () => {
    const strangers = [stranger('ana'), stranger('ben'), stranger('ana')]
    const decided = addPeople.decide({ known: undefined, strangers }, { run: 'run:a:0', people: strangers }, context)
    expect(decided).toMatchObject({
      ok: true,
      value: {
        sentence: 'Added 2 people',
        followUps: [
          { command: 'save-person', key: 'run:a:0:ana' },
          { command: 'save-person', key: 'run:a:0:ben' },
        ],
      },
    })
  })

  it('are refused when all of them are here already', () => {
    const decided = addPeople.decide(
      { known: undefined, strangers: [] },
      { run: 'run:a:0', people: [stranger('ana')] },
      context,
    )
    expect(decided).toEqual({ ok: false, refusal: { code: 'nothing-to-change' } })
  })
})
