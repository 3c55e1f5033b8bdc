import type { PlainDate } from '@praxis/practice'
import { addMonths, dayIn, dayOfMonth, expectedDeadlines, inContext, monthsExpected, teamOf } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import type { Practice } from '#src/open-practice.ts'
import { enterDeadlines } from './index-deadlines.ts'

type Firm = Pick<Asked, 'whole' | 'today'>

/** The days for which deadlines are expected. */
export const spanExpected = (today: PlainDate): { first: PlainDate; last: PlainDate } => ({
  first: today,
  last: addMonths(today, monthsExpected),
})

/** The services whose deadlines to come are not known up to a year ahead. */
const unknownServices = ({ whole: { db }, today }: Firm): string[] =>
  db
    .all<{ service: string }>('select service from expecting where until < ?', spanExpected(today).last)
    .map(({ service }) => service)

/** Works out a service's deadlines to the end of the month in which the span ends, so that this is done once a month. */
const expectOf = ({ whole: { db, look }, today }: Firm, key: string): void => {
  const { last } = spanExpected(today)
  const until = dayOfMonth(last, 31)
  db.run("delete from deadlines where service <> '' and service = ?", key)
  const service = look.get('Services', key)
  const given = service && inContext(look, service)
  if (given) {
    const standing = { service: key, client: given.client.key, team: teamOf(given) }
    for (const { job, name, deadline } of expectedDeadlines(given, today, until))
      enterDeadlines(db, { ...standing, job, name }, [deadline])
  }
  db.run('update expecting set until = ? where service = ?', until, key)
}

/** Works out for everybody what is expected and not known yet; little, where `expectAhead` was there before. */
export const expectDeadlines = (firm: Firm): void => {
  const services = unknownServices(firm)
  if (services.length === 0) return
  firm.whole.db.transaction(() => {
    for (const service of services) expectOf(firm, service)
  })
}

/** Others are answered meanwhile: after so many services the process looks up. */
const atAStretch = 50

/** Works out what is expected before anybody asks. */
export const expectAhead = async ({ replica: whole, now }: Pick<Practice, 'replica' | 'now'>): Promise<void> => {
  const today = dayIn(now(), whole.look.calendar().zone)
  const services = unknownServices({ whole, today })
  for (const [at, service] of services.entries()) {
    expectOf({ whole, today }, service)
    if (at % atAStretch === atAStretch - 1) await new Promise(setImmediate)
  }
}
