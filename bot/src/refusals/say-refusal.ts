import type { CommandName, PersonKey, Refusal, RefusalCode, RefusalOf, YearEndObstacle } from '@praxis/practice'
import { sayDay, sayMinutes, sayReason, sayWalled, sayWanted } from '@praxis/practice'
import { sayAgo } from '#src/conversation/say-ago.ts'
import { saySentence } from '#src/conversation/say-sentence.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { nameOf } from '#src/conversation/turn.ts'

type Refused = { turn: Turn; command: CommandName }
type Words = { [Code in RefusalCode]: (refusal: RefusalOf<Code>, refused: Refused) => string }

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const and = (names: string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const whatIsGone: Record<RefusalOf<'not-found'>['what'], string> = {
  client: 'This client is no longer there.',
  job: 'This job is no longer there.',
  task: 'This task is no longer there.',
  template: 'This template is no longer there.',
  person: 'This person is no longer there.',
  entry: 'This time is no longer there.',
  commit: 'I cannot find that act any more.',
  item: 'This is no longer there.',
  service: 'This service is no longer there.',
  status: 'This status is no longer there.',
  view: 'This view is no longer there.',
  rule: 'This automation is no longer there.',
  feed: 'This secret address is no longer there.',
  section: 'The job has no such section.',
  hold: 'This hold is no longer there.',
  field: 'There is no such field of clients.',
  contact: 'This contact is no longer there.',
}

const reviews: CommandName[] = ['approve-task', 'return-task', 'recall-task']

/** What the one who was first did to the task: `approved this`, `sent this back`. */
const deedOf = (status: string, command: CommandName): string => {
  if (status === 'done') return reviews.includes(command) ? 'approved this' : 'finished this'
  if (status === 'in-review') return 'sent this for review'
  return status === 'skipped' ? 'skipped this' : 'sent this back'
}

const sayStatus = ({ title, status, by, at }: RefusalOf<'task-status'>, { turn, command }: Refused): string => {
  if (by && at) {
    const who = by === turn.person.key ? 'You' : nameOf(turn, by)
    return `${who} ${deedOf(status, command)} ${sayAgo(turn, at)}.`
  }
  return reviews.includes(command) ? 'This is no longer in review.' : `“${title}” is begun already.`
}

const sayBlocked = ({ title, by, until }: RefusalOf<'task-blocked'>, { turn }: Refused): string => {
  if (until) return `“${title}” can begin ${sayDay(until, turn.today)}.`
  return `“${title}” waits for ${and(by.map(each => `“${each}”`))}.`
}

const sayJobStatus = (refusal: RefusalOf<'job-status'>, { turn }: Refused): string => {
  const { name } = refusal
  switch (refusal.why) {
    case 'tasks-open':
      return `${name} is done when its tasks are: ${refusal.open} ${refusal.open === 1 ? 'is' : 'are'} open.`
    case 'started':
      return `${name} started ${sayDay(refusal.start, turn.today)}, so it is no longer planned.`
    case 'begun':
      return `Work on ${name} has begun.`
    case 'done':
      return `${name} is done.`
    case 'on-whom':
      return `Say on whom ${name} waits.`
    case 'by-sign-off':
      return 'A job goes to review and back with its tasks.'
    case 'not-waiting':
      return `${name} waits for nobody.`
    case 'not-cancelled':
      return `${name} is not cancelled.`
  }
}

const heldActs: Record<RefusalOf<'held'>['act'], string> = {
  start: 'started',
  file: 'filed',
  'new-job': 'made',
}

/** Which hold, who set it, and what to do about it. */
const sayHeld = ({ act, name, strength, holds }: RefusalOf<'held'>, { turn }: Refused): string => {
  const who = (hold: (typeof holds)[number]) => (hold.by === turn.person.key ? 'you' : hold.byName)
  const each = and(holds.map(hold => `“${sayReason(hold)}” (set by ${who(hold)} ${sayAgo(turn, hold.at)})`))
  const are = holds.length === 1 ? 'A hold' : 'Holds'
  return strength === 'blocks'
    ? `${name} cannot be ${heldActs[act]}. ${are}: ${each}. The client’s partner or manager can lift it.`
    : `${name} is not ${heldActs[act]} yet. ${are} to know of: ${each}.`
}

const isPersonKey = (actor: string): actor is PersonKey => actor.startsWith('person:')

const sayChangedSince = ({ commits }: RefusalOf<'changed-since'>, { turn }: Refused): string => {
  const last = commits.at(-1)
  if (!last) return 'This was changed since, so it cannot be undone.'
  const { actor, sentence, at } = last
  const name = isPersonKey(actor) ? nameOf(turn, actor) : actor
  const who = actor === turn.person.key ? 'you' : name
  return `This cannot be undone: ${who} changed it since (“${saySentence(turn, sentence)}”, ${sayAgo(turn, at)}).`
}

const whyNotUndone: Record<RefusalOf<'cannot-undo'>['why'], string> = {
  refused: 'That was never done, so there is nothing to undo.',
  'undone-already': 'This is undone already.',
  message: 'What was sent stays sent.',
  'run-going-on': 'This is still going on. It can be undone when it has ended.',
  'jobs-follow': 'Jobs follow this version of the template. Publish another one instead.',
  'client-has-jobs': 'There are jobs for the client by now. Take those back first.',
  'contact-serves-others': 'Another client has this contact by now. Take the contact off this client instead.',
  'time-logged': 'Somebody logged time on what it added. Remove that time, or log it elsewhere, first.',
}

const whyNoMove: Record<YearEndObstacle, string> = {
  'no-such-year-end': 'No year ends on that day.',
  stays: 'The year ends on that day already.',
  'before-its-start': 'The year would end before it begins.',
  'over-18-months': 'A period of account has at most 18 months.',
}

const words = {
  'bad-input': ({ issues }) => `I could not use that: ${issues[0]?.message ?? 'something in it is not right'}.`,
  forbidden: ({ onHold, firedOn }) => {
    if (!onHold) return 'This is not yours to do.'
    return firedOn
      ? `${onHold} is on hold, and this would let whoever saved the automation lift that. A partner may save it instead.`
      : `${onHold} is on hold, and this would let you lift that. Ask a partner, or whoever is in charge of it now.`
  },
  'not-found': ({ what }) => whatIsGone[what],
  'key-reused': () => 'You have answered this already, in another way.',
  busy: () => 'I got no answer yet. Trying again does nothing twice.',
  'too-large': () => 'This is too much for one go.',
  failed: () => 'This failed after many tries. It can be tried again.',
  'duplicate-client': ({ name }) => `${name} is a client already.`,
  'code-taken': ({ clientCode }) => `Another client has the code ${clientCode}.`,
  'restricted-match': () => 'It is like a client that not everybody may see. Ask an administrator.',
  'cannot-merge': ({ name, other, why }) =>
    why === 'same-client'
      ? `${name} is one client already.`
      : `${name} and ${other} cannot be made one client as they stand. Open one of them to see why.`,
  'contact-exists': ({ name }) => `${name} has this e-mail address and is a contact already.`,
  'restricted-contact': () => 'Somebody whom not everybody may see has this e-mail address. Ask an administrator.',
  'contact-left': ({ name }) => `${name} has left.`,
  'bad-field': ({ field, ...wanted }) => `${field} must be ${sayWanted(wanted)}.`,
  'no-partner-inside': ({ name }) => `A partner has to stay inside the wall around ${name}.`,
  'last-partner-inside': ({ name, ...walled }) =>
    `${name} is the last partner inside the wall around ${sayWalled(walled)}. Another has to be let in first.`,
  'nothing-to-change': (_refusal, { command }) =>
    command === 'start-timer' ? 'Your timer runs on this already.' : 'That changes nothing.',
  held: sayHeld,
  circle: () => 'These steps wait for one another.',
  'unknown-step': ({ step, of }) => `“${of}” names a step that is not there: ${step}.`,
  'no-deadline': ({ title }) => `“${title}” is counted from a statutory deadline, and its template has none.`,
  'repeated-id': ({ id }) => `“${id}” is there twice.`,
  'template-changed': ({ name, by, at, version }, { turn }) =>
    `${nameOf(turn, by)} ${version ? `published version ${version} of` : 'saved a draft of'} ${name} ${sayAgo(turn, at)}.`,
  'no-steps': ({ name }) => `No step of it is meant for ${name}.`,
  'client-lacks': ({ name, need }) => `${name} has no ${need.replaceAll('-', ' ')}.`,
  'job-exists': ({ name }) => `${name} is there already.`,
  'example-in-use': ({ name }) => `Time is logged on ${name}, so the examples stay.`,
  'client-left': ({ name }) => `${name} is no longer a client.`,
  'task-blocked': sayBlocked,
  'task-status': sayStatus,
  'job-cancelled': ({ name }) => `${name} was cancelled.`,
  'too-many-feeds': ({ most }) => `You have ${most} secret addresses, the most there can be. Revoke one first.`,
  'too-many-tags': ({ most }) => `There can be at most ${most} tags.`,
  'job-status': sayJobStatus,
  'waiting-date': ({ date, why }, { turn }) =>
    why === 'since-ahead'
      ? `Nothing waits since ${sayDay(date, turn.today)}, which is still to come.`
      : `${capital(sayDay(date, turn.today))} is over. Name a later day.`,
  filing: ({ title, why }) =>
    why === 'not-skipped'
      ? `“${title}” is a filing and cannot be skipped.`
      : `“${title}” cannot be filed like this. Open the job to see what is missing.`,
  'own-work': () => 'This is your own work. Somebody else has to review it.',
  'no-reviewer': ({ title }) => `“${title}” has nobody to review it. Name a reviewer on the job first.`,
  'not-the-reviewer': ({ reviewer }, { turn }) =>
    reviewer ? `${nameOf(turn, reviewer)} reviews this.` : 'Somebody else reviews this.',
  'changed-meanwhile': () => 'The work was changed after you looked at it. This is how it stands now.',
  'service-exists': ({ name }) => `${name} is set up for this client already.`,
  'no-year-end': ({ name }) => `${name} has no year end to count from.`,
  'year-end-move': ({ why }) => whyNoMove[why],
  'year-end-follows': ({ name }) => `Jobs are counted from the year end of ${name}. Move it on the client’s page.`,
  'first-period-far': ({ earliest, latest }, { turn }) =>
    `Its day, or the end of its first period, has to lie between ${sayDay(earliest, turn.today)} and ${sayDay(latest, turn.today)}.`,
  'not-due': ({ name }) => `No such job of ${name} is due.`,
  'not-recurring': ({ name }) => `No job comes after ${name}: it belongs to no service of its client.`,
  'day-full': ({ date, worked, most }, { turn }) =>
    `${capital(sayDay(date, turn.today))} has no room for it: ${sayMinutes(worked)} are logged, of the ${sayMinutes(most)} of a day.`,
  'day-ahead': ({ date }, { turn }) =>
    `${capital(sayDay(date, turn.today))} is too far ahead. Time can be logged for the next 31 days.`,
  'nothing-running': () => 'Your timer is not running.',
  'bad-end': () => 'The timer cannot end before it began, or in the future.',
  'already-logged': () => 'This is logged already.',
  'last-admin': () => 'Somebody has to be the administrator.',
  'person-inactive': ({ name }) => `${name} no longer works here.`,
  'changed-since': sayChangedSince,
  'cannot-undo': ({ why }) => whyNotUndone[why],
} satisfies Words

/** Why a command was not carried out, in a sentence for the person who gave it. */
export const sayRefusal = (refusal: Refusal, refused: Refused): string => {
  // Each entry takes its own code's refusal, and it is looked up by that code.
  const say = words[refusal.code] as (refusal: Refusal, refused: Refused) => string
  return say(refusal, refused)
}
