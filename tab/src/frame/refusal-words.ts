import type { Instant, PersonKey, PlainDate, Refusal, RefusalCode, RefusalOf, YearEndObstacle } from '@praxis/practice'
import { sayMinutes, sayReason, sayWalled, sayWanted } from '@praxis/practice'

/** How to say what stands in a refusal's facts. */
export type Say = {
  person: (key: PersonKey | undefined) => string
  date: (date: PlainDate) => string
  moment: (at: Instant) => string
}

const listed = (parts: string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const quoted = (titles: string[]): string => listed(titles.map(title => `“${title}”`))

const gone: Record<RefusalOf<'not-found'>['what'], string> = {
  client: 'This client is not there any more.',
  job: 'This job is not there any more.',
  task: 'This task is not there any more.',
  template: 'This template is not there any more.',
  person: 'This person is not in the firm’s list of people.',
  entry: 'This time is not there any more; it was changed or removed.',
  commit: 'This act is not in the journal any more.',
  item: 'This item is not there any more.',
  service: 'This client does not take this service any more.',
  status: 'This status is not there any more.',
  view: 'This view is not there any more.',
  rule: 'This automation is not there any more.',
  feed: 'This secret address is not there any more.',
  section: 'The job has no such section any more.',
  hold: 'This hold is not there any more.',
  field: 'The firm keeps no such field of clients any more.',
  contact: 'This contact is not there any more.',
}

const isPerson = (text: string): text is PersonKey => text.startsWith('person:')

const who = (actor: string, say: Say): string => (isPerson(actor) ? say.person(actor) : actor)

/** What brought a task to the status it has. */
const deeds: Record<string, string> = {
  done: 'finished',
  'in-review': 'sent for review',
  skipped: 'skipped',
  'in-progress': 'took up',
}

const status = ({ title, status: is, by, at }: RefusalOf<'task-status'>, say: Say): string => {
  const word = is.replace('-', ' ')
  if (!by || !at) return `“${title}” is ${word}.`
  return `${say.person(by)} ${deeds[is] ?? 'changed'} “${title}” at ${say.moment(at)}.`
}

const heldActs: Record<RefusalOf<'held'>['act'], string> = {
  start: 'started',
  file: 'filed',
  'new-job': 'made',
}

const held = ({ act, name, strength, holds }: RefusalOf<'held'>, say: Say): string => {
  const each = listed(holds.map(hold => `“${sayReason(hold)}”, set by ${hold.byName} at ${say.moment(hold.at)}`))
  return strength === 'blocks'
    ? `${name} cannot be ${heldActs[act]} because of a hold: ${each}. The client’s partner or manager can lift it.`
    : `${name} was not ${heldActs[act]}, since nobody said yes to a hold that warns of it: ${each}.`
}

const blocked = ({ title, by, until }: RefusalOf<'task-blocked'>, say: Say): string =>
  by.length > 0
    ? `“${title}” waits for ${quoted(by)}.`
    : `“${title}” can begin on ${until ? say.date(until) : 'a later day'}.`

const jobStatus = (refusal: RefusalOf<'job-status'>, say: Say): string => {
  const { name } = refusal
  switch (refusal.why) {
    case 'tasks-open':
      return `${name} is done when its tasks are; ${refusal.open} ${refusal.open === 1 ? 'is' : 'are'} open. Finish or skip ${refusal.open === 1 ? 'it' : 'them'}.`
    case 'started':
      return `${name} started on ${say.date(refusal.start)}; from then on it is ready.`
    case 'begun':
      return `Somebody has begun to work on ${name}; it is in progress until its tasks are done.`
    case 'done':
      return `${name} is done. Reopen one of its tasks first.`
    case 'on-whom':
      return `Say on whom ${name} waits.`
    case 'by-sign-off':
      return `${name} goes to review when a task of it is sent for sign-off, and leaves it with the reviewer’s answer.`
    case 'not-waiting':
      return `${name} waits for nobody.`
    case 'not-cancelled':
      return `${name} is not cancelled.`
  }
}

const merging = (refusal: RefusalOf<'cannot-merge'>): string => {
  const { name, other } = refusal
  switch (refusal.why) {
    case 'same-client':
      return `${name} is one client already.`
    case 'older-stays':
      return `${name} has the lower code, so it stays: merge ${other} into it.`
    case 'walls-differ':
      return `Not the same people may see ${name} and ${other}. Set the same wall around both, or none, first.`
    case 'same-service':
      return `Both take ${listed(refusal.services)} again and again. End it at one of them first.`
  }
}

const undo: Record<RefusalOf<'cannot-undo'>['why'], string> = {
  refused: 'It was refused in the first place, so there is nothing to undo.',
  'undone-already': 'It was undone already.',
  message: 'A message went out with it; that cannot be taken back.',
  'run-going-on': 'It is still going on. Undo it when it is done.',
  'jobs-follow': 'Jobs follow this version. Publish another one instead.',
  'client-has-jobs': 'There are jobs for the client by now. Take those back first.',
  'contact-serves-others': 'Another client has this contact by now. Take the contact off this client instead.',
  'time-logged': 'Somebody logged time on what it added. Remove that time, or log it elsewhere, first.',
}

const filingWords: Record<RefusalOf<'filing'>['why'], string> = {
  'no-sign-off': 'is a filing: say who signs it off',
  'no-such-deadline': 'files a deadline that this template does not have',
  'not-skipped': 'is a filing and cannot be skipped',
  'not-a-filing': 'is no filing: finish it instead',
  'not-finished': 'has to be sent for sign-off first',
  'not-signed-off': 'is not signed off as it stands',
  'not-approved': 'still needs the client’s approval of this version',
  ahead: 'cannot have been approved or filed on a day still to come',
}

const whyNoMove: Record<YearEndObstacle, string> = {
  'no-such-year-end': 'No year ends on that day.',
  stays: 'The year ends on that day already.',
  'before-its-start': 'The year would end before it begins.',
  'over-18-months': 'A period of account has at most 18 months.',
}

/** Why something was not done, in words; one entry for each code there is. */
const words: { [C in RefusalCode]: (refusal: RefusalOf<C>, say: Say) => string } = {
  'bad-input': ({ issues }) => `This cannot be used: ${issues.map(({ message }) => message).join('; ')}.`,
  forbidden: ({ onHold, firedOn }) => {
    if (!onHold) return 'You have no right to do this.'
    return firedOn
      ? `${onHold} is on hold, and this would let whoever saved the automation lift that. A partner may save it instead.`
      : `${onHold} is on hold, and this would let you lift that. Ask a partner, or whoever is in charge of it now.`
  },
  'not-found': ({ what }) => gone[what],
  'key-reused': () => 'Something else was sent under the same key; the first one stands.',
  busy: () => 'Others are writing at this moment. Nothing was changed; try again.',
  'too-large': () => 'It has grown too large to be kept. Nothing was changed.',
  failed: ({ reason }) => `It failed after many tries: ${reason}.`,
  'duplicate-client': ({ name, by }) =>
    `${name} is there already, with the same ${by === 'identifier' ? 'number' : 'name and postcode'}.`,
  'code-taken': ({ clientCode }) => `Another client has the code ${clientCode}.`,
  'restricted-match': () => 'It is like a client that not everybody may see. Ask an administrator.',
  'cannot-merge': merging,
  'contact-exists': ({ name }) => `${name} has this e-mail address already. Link them instead of entering them twice.`,
  'restricted-contact': () => 'Somebody whom not everybody may see has this e-mail address. Ask an administrator.',
  'contact-left': ({ name }) => `${name} has left. Say that they are back first.`,
  'bad-field': ({ field, ...wanted }) => `${field} must be ${sayWanted(wanted)}.`,
  'no-partner-inside': ({ name }) =>
    `Leave a partner inside the wall around ${name}, so that somebody can take it down.`,
  'last-partner-inside': ({ name, ...walled }) =>
    `${name} is the last partner inside the wall around ${sayWalled(walled)}. Have another partner let in first, or the wall taken down; only somebody inside can.`,
  'nothing-to-change': () => 'It is like that already.',
  held,
  circle: ({ steps }) => `These steps wait for each other in a circle: ${steps.join(', ')}.`,
  'unknown-step': ({ step, of }) => `“${of}” refers to “${step}”, which is not there.`,
  'no-deadline': ({ title }) =>
    `“${title}” is counted from the statutory deadline. Choose one for the template, or count it from another day.`,
  'repeated-id': ({ id }) => `“${id}” is used twice.`,
  'template-changed': ({ name, by, at, version }, say) =>
    `${say.person(by)} ${version ? `published version ${version} of` : 'saved a draft of'} ${name} at ${say.moment(at)}. Yours is kept here.`,
  'no-steps': ({ name }) => `No step of this template is meant for ${name}.`,
  'client-lacks': ({ name, need }) =>
    `${name} has no ${need.replaceAll('-', ' ')}, and dates of this template are counted from it.`,
  'job-exists': ({ name }) => `${name} is there already.`,
  'example-in-use': ({ name }) => `Somebody logged time on ${name}. Remove that time, or log it elsewhere, first.`,
  'client-left': ({ name }) => `${name} has left the firm and gets no new jobs.`,
  'task-blocked': blocked,
  'task-status': status,
  'job-cancelled': ({ name }) => `${name} was cancelled.`,
  'too-many-feeds': ({ most }) => `You have ${most} secret addresses, the most there can be. Revoke one first.`,
  'too-many-tags': ({ most }) => `There can be at most ${most} tags. Take one off first.`,
  'job-status': jobStatus,
  'waiting-date': ({ date, why }, say) =>
    why === 'since-ahead' ? `${say.date(date)} is still to come.` : `${say.date(date)} is over; choose a later day.`,
  filing: ({ title, why }) => `“${title}” ${filingWords[why]}.`,
  'own-work': ({ title }) => `You did “${title}” yourself; someone else signs it off.`,
  'no-reviewer': ({ title }) => `Nobody but you could sign off “${title}”. Give the job a reviewer first.`,
  'not-the-reviewer': ({ title, reviewer }, say) =>
    reviewer ? `${say.person(reviewer)} signs off “${title}”.` : `Signing off “${title}” is not yours.`,
  'changed-meanwhile': ({ title }) => `“${title}” changed since you looked at it. Look again.`,
  'service-exists': ({ name }) => `The client takes ${name} already; change that one.`,
  'no-year-end': ({ name }) => `${name} has no year end to count from. Enter it first.`,
  'year-end-move': ({ why }) => whyNoMove[why],
  'year-end-follows': ({ name }) =>
    `Jobs are counted from the year end of ${name}. Move it on the client’s page, so that they move with it.`,
  'first-period-far': ({ earliest, latest }, say) =>
    `Its day, or the end of its first period, has to lie between ${say.date(earliest)} and ${say.date(latest)}.`,
  'not-due': ({ name }) => `No such job of ${name} is due to be made.`,
  'not-recurring': ({ name }) => `No job comes after ${name}: it belongs to no service of its client.`,
  'day-full': ({ date, worked, most }, say) =>
    `${say.date(date)} has ${sayMinutes(most)}, and ${sayMinutes(worked)} is on it already.`,
  'day-ahead': ({ date }, say) => `${say.date(date)} is too far ahead for time to be logged.`,
  'nothing-running': () => 'No timer is running.',
  'bad-end': ({ since }, say) => `The timer started at ${say.moment(since)}; it can stop between then and now.`,
  'already-logged': () => 'This time is logged already.',
  'last-admin': () => 'Nobody else could set up Praxis then. Make someone else administrator first.',
  'person-inactive': ({ name }) => `${name} does not work here any more.`,
  'changed-since': ({ commits }, say) => {
    const [last] = commits
    return last
      ? `It was changed since: ${who(last.actor, say)}, ${last.sentence}, ${say.moment(last.at)}. Undo that first.`
      : 'It was changed since and cannot be undone.'
  },
  'cannot-undo': ({ why }) => undo[why],
}

export const refusalWords = <C extends RefusalCode>(refusal: RefusalOf<C> & Refusal, say: Say): string => {
  const sentence: (refusal: RefusalOf<C>, say: Say) => string = words[refusal.code as C] // the code is C's own
  return sentence(refusal, say)
}
