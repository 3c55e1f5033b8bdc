import type { Refusal, RefusalCode, RefusalOf, YearEndObstacle } from '@praxis/practice'
import { sayMinutes, sayReason, sayWalled, sayWanted } from '@praxis/practice'
import * as z from 'zod'

type Words = { status: number; title: string; detail: string }
type Say<C extends RefusalCode> = (refusal: RefusalOf<C>) => Words

const at = (status: number, title: string, detail: string): Words => ({ status, title, detail })
const clash = (title: string, detail: string): Words => at(409, title, detail)

const whyNoMove: Record<YearEndObstacle, string> = {
  'no-such-year-end': 'no year ends on that day.',
  stays: 'it ends on that day already.',
  'before-its-start': 'the year would end before it begins.',
  'over-18-months': 'a period of account has at most 18 months.',
}

const whyForbidden = ({ onHold, firedOn }: RefusalOf<'forbidden'>): string => {
  if (!onHold) return 'Your role does not reach this far. Ask an administrator or a manager of the firm.'
  return firedOn
    ? `${onHold} is on hold, and this would let whoever saved the automation lift that. A partner may save it instead.`
    : `${onHold} is on hold, and this would let you lift that. Ask a partner, or whoever is in charge of it now.`
}

/** Each refusal as an HTTP problem: what did not happen, and how to mend it. */
const words: { [C in RefusalCode]: Say<C> } = {
  'bad-input': ({ issues }) =>
    at(
      400,
      'The input is not right',
      issues.map(({ path, message }) => `${path || 'the whole'}: ${message}`).join('; '),
    ),
  forbidden: refusal => at(403, 'Not allowed', whyForbidden(refusal)),
  'not-found': ({ what, key }) =>
    at(404, `There is no such ${what}`, `Nothing is known of ${key}. It may have been undone.`),
  'key-reused': () => clash('The key was used for something else', 'Give each new act a new Idempotency-Key.'),
  busy: () =>
    at(503, 'Not known yet', 'SharePoint did not answer in time. Try again with the same key; nothing is done twice.'),
  'too-large': () => at(413, 'Too much for one record', 'Shorten the texts or cut the act into smaller ones.'),
  failed: ({ reason }) => at(503, 'It failed', `Given up after many tries: ${reason}. It can be tried again.`),
  'duplicate-client': ({ name, by }) =>
    clash(
      'This client is there already',
      `${name} has the same ${by === 'identifier' ? 'number' : 'name and postcode'}.`,
    ),
  'code-taken': ({ clientCode }) =>
    clash('The code is taken', `Another client has the code ${clientCode}. Choose another one.`),
  'restricted-match': () =>
    clash('A restricted match', 'It is like a client that not everybody may see. Ask an administrator.'),
  'cannot-merge': refusal => clash('They cannot be made one client', mergeWords(refusal)),
  'contact-exists': ({ name }) =>
    clash(
      'This contact is there already',
      `${name} has this e-mail address. Link them to the client: give link-contact.`,
    ),
  'restricted-contact': () =>
    clash('A restricted match', 'Somebody whom not everybody may see has this e-mail address. Ask an administrator.'),
  'contact-left': ({ name }) =>
    clash('The contact has left', `${name} has left. Give return-contact if they are back.`),
  'bad-field': ({ field, ...wanted }) =>
    at(422, 'A value does not fit its field', `${field} must be ${sayWanted(wanted)}.`),
  'no-partner-inside': ({ name }) =>
    at(422, 'Nobody could take the wall down', `Leave a partner inside the wall around ${name}.`),
  'last-partner-inside': ({ name, ...walled }) =>
    clash(
      'Nobody could take the wall down',
      `${name} is the last partner inside the wall around ${sayWalled(walled)}. Have another partner let in first, or the wall taken down; only somebody inside can.`,
    ),
  'nothing-to-change': () => clash('Nothing to change', 'It stands like this already.'),
  held: refusal => clash('On hold', heldWords(refusal)),
  circle: ({ steps }) =>
    at(422, 'Steps wait for each other', `In a circle: ${steps.join(', ')}. Take one dependency away.`),
  'unknown-step': ({ step, of }) =>
    at(422, 'A step is missing', `${of} refers to ${step}, which is not in the template.`),
  'no-deadline': ({ title }) =>
    at(
      422,
      'There is no statutory deadline',
      `“${title}” is counted from one; the template names no rule that sets one.`,
    ),
  'repeated-id': ({ id }) => at(422, 'An id stands twice', `${id} is used more than once. Give each its own.`),
  'template-changed': ({ name, version }) =>
    clash(
      'The template was changed meanwhile',
      version
        ? `Version ${version} of ${name} was published since. Look at it, then save over it with its version as base.`
        : `A draft of ${name} was saved since. Look at it, then save over it with its mark.`,
    ),
  'no-steps': ({ name }) =>
    at(422, 'No step is meant for this client', `${name} meets the conditions of none of the steps.`),
  'client-lacks': ({ name, need }) =>
    at(422, 'The client lacks something', `${name} has no ${need.replaceAll('-', ' ')}, which dates are counted from.`),
  'job-exists': ({ name }) => clash('The job is there already', `${name} was made before. Nothing is made twice.`),
  'example-in-use': ({ name }) =>
    clash('An example is in use', `Time is logged on ${name}. Remove that time, or log it elsewhere, first.`),
  'client-left': ({ name }) =>
    clash('The client has left', `${name} is no longer a client. Change the status to make jobs.`),
  'task-blocked': ({ title, by, until }) =>
    clash(
      'The task has to wait',
      by.length > 0
        ? `“${title}” comes after ${by.map(name => `“${name}”`).join(', ')}.`
        : `“${title}” waits until ${until}.`,
    ),
  'task-status': ({ title, status }) => clash('The task stands elsewhere now', `“${title}” is ${status}.`),
  'job-cancelled': ({ name }) => clash('The job was cancelled', `${name} was cancelled; nothing can be done on it.`),
  'too-many-feeds': ({ most }) =>
    at(422, 'Too many secret addresses', `A person has at most ${most}. Revoke one before you make another.`),
  'too-many-tags': ({ most }) =>
    at(422, 'Too many tags', `There can be at most ${most} tags. Take one off before you add another.`),
  'job-status': refusal => clash('The job cannot go there', jobStatusWords(refusal)),
  'waiting-date': ({ date, why }) =>
    at(
      422,
      'The date does not fit',
      why === 'since-ahead'
        ? `A job waits since a day that has come; ${date} has not.`
        : `${date} is over. Name a day from today on to ask again.`,
    ),
  filing: ({ title, why }) => clash('It cannot be filed like this', `“${title}” ${filingWords[why]}.`),
  'own-work': ({ title }) =>
    clash('Nobody reviews their own work', `You finished “${title}” yourself. Somebody else has to review it.`),
  'no-reviewer': ({ title }) =>
    clash('Nobody is there to review it', `“${title}” needs a sign-off. Name a reviewer on the job who is not you.`),
  'not-the-reviewer': ({ title }) =>
    at(403, 'Somebody else reviews this', `“${title}” is for its reviewer, a manager or a partner.`),
  'changed-meanwhile': ({ title }) =>
    clash('Changed since you looked', `“${title}” was sent for review anew. Look again, then decide.`),
  'service-exists': ({ name }) => clash('The client takes it already', `${name} is set up for this client. Change it.`),
  'no-year-end': ({ name }) =>
    at(422, 'The client has no year end', `${name} has no year end to count from. Enter it first.`),
  'year-end-move': ({ name, why }) => at(422, 'The year end cannot be moved so', `${name}: ${whyNoMove[why]}`),
  'year-end-follows': ({ name }) =>
    clash('Jobs are counted from the year end', `Move the year end of ${name} by move-year-end, so that they follow.`),
  'first-period-far': ({ earliest, latest }) =>
    at(
      422,
      'The beginning is too far away',
      `The day, or the end of the first period, has to lie between ${earliest} and ${latest}. Check the year.`,
    ),
  'not-due': ({ name }) => clash('The job is not due', `No such job of ${name} is due to be made.`),
  'not-recurring': ({ name }) =>
    clash('The job is not done again', `${name} belongs to no service of its client, so no job comes after it.`),
  'day-full': ({ date, worked, most }) =>
    clash('The day is full', `${date} has ${sayMinutes(most)} and ${sayMinutes(worked)} of it are logged.`),
  'day-ahead': ({ date }) => clash('The day is too far ahead', `${date} is more than a month ahead. Check the year.`),
  'nothing-running': () => clash('No timer is running', 'It was stopped before.'),
  'bad-end': ({ since }) =>
    clash('The timer cannot end then', `It runs since ${since}. Give a moment between then and now.`),
  'already-logged': () => clash('Already logged', 'This sitting of the timer has its entry.'),
  'last-admin': () => clash('The last administrator', 'Make somebody else an administrator first.'),
  'person-inactive': ({ name }) =>
    clash('No longer here', `${name} does not work here any more. Choose somebody else.`),
  'changed-since': ({ commits }) =>
    clash(
      'It was changed since',
      `After it came: ${commits.map(({ sentence }) => sentence).join('; ')}. Undo these first.`,
    ),
  'cannot-undo': ({ why }) => clash('It cannot be undone', undoWords[why]),
}

const heldActs: Record<RefusalOf<'held'>['act'], string> = {
  start: 'starting it',
  file: 'filing it',
  'new-job': 'making it',
}

/** Which holds, who set them, and what to do. */
const heldWords = ({ name, act, strength, holds }: RefusalOf<'held'>): string => {
  const each = holds.map(hold => `${sayReason(hold)} (set by ${hold.byName} on ${hold.at.slice(0, 10)})`).join('; ')
  return strength === 'blocks'
    ? `${name}: a hold blocks ${heldActs[act]}. ${each}. Lift it first: give lift-hold.`
    : `${name}: a hold warns of ${heldActs[act]}. ${each}. To go on all the same give the ids of the holds as despite.`
}

const filingWords: Record<RefusalOf<'filing'>['why'], string> = {
  'no-sign-off': 'is a filing, which takes a sign-off; say who signs it off',
  'no-such-deadline': 'files a deadline that its template does not have',
  'not-skipped': 'is a filing, which cannot be skipped',
  'not-a-filing': 'is no filing; finish it instead',
  'not-finished': 'has no version yet; finish it first, which sends it for sign-off',
  'not-signed-off': 'is not signed off as it stands',
  'not-approved': 'has no approval of the client as it stands',
  ahead: 'cannot have been approved or filed on a day still to come',
}

const jobStatusWords = (refusal: RefusalOf<'job-status'>): string => {
  const { name } = refusal
  switch (refusal.why) {
    case 'tasks-open':
      return `${name} has ${refusal.open} open tasks. It is done when each is finished or skipped.`
    case 'started':
      return `${name} starts on ${refusal.start}. From that day on it is ready, not planned.`
    case 'begun':
      return `A task of ${name} has been begun. It stays in progress until all are done.`
    case 'done':
      return `${name} is done. Reopen a task of it first.`
    case 'on-whom':
      return `Say on whom ${name} waits: give set-waiting.`
    case 'by-sign-off':
      return `Tasks of ${name} go to review when they are finished and need sign-off, and leave it by their reviewer.`
    case 'not-waiting':
      return `${name} waits for nobody.`
    case 'not-cancelled':
      return `${name} is not cancelled.`
  }
}

const mergeWords = (refusal: RefusalOf<'cannot-merge'>): string => {
  const { name, other } = refusal
  switch (refusal.why) {
    case 'same-client':
      return `${name} is one client already.`
    case 'older-stays':
      return `${name} has the lower code, so it stays: merge ${other} into it.`
    case 'walls-differ':
      return `Not the same people may see ${name} and ${other}. Set the same wall around both, or none, first.`
    case 'same-service':
      return `Both take ${refusal.services.join(', ')} again and again. End it at one of them first: give end-service.`
  }
}

const undoWords: Record<RefusalOf<'cannot-undo'>['why'], string> = {
  refused: 'It was refused, so there is nothing to take back.',
  'undone-already': 'It was undone before.',
  message: 'What was sent stays sent.',
  'run-going-on': 'It is still going on. Try again when it is through.',
  'jobs-follow': 'Jobs follow this version of the template. Publish another version instead.',
  'client-has-jobs': 'There are jobs for the client by now. Take those back first.',
  'contact-serves-others': 'Another client has this contact by now. Take the contact off this client instead.',
  'time-logged': 'Time is logged on what it added. Remove that time, or log it elsewhere, first.',
}

/** RFC 9457, with the refusal's own code and facts beside the words. */
export const problemForm = z.strictObject({
  type: z.url(),
  status: z.int().min(400).max(599),
  title: z.string(),
  detail: z.string(),
  code: z.string().meta({ examples: Object.keys(words) }),
  refusal: z
    .custom<Refusal>()
    .meta({ type: 'object', properties: { code: { type: 'string' } }, required: ['code'] })
    .exactOptional(),
})
export type Problem = z.infer<typeof problemForm>

export const problemOf = (refusal: Refusal): Problem => {
  const say = words[refusal.code] as Say<RefusalCode> // the table has one for each code, for that code's facts
  return {
    type: `https://praxis.example/problems/${refusal.code}`,
    ...say(refusal as never),
    code: refusal.code,
    refusal,
  }
}

export const problem = (status: number, code: string, title: string, detail: string): Problem => ({
  type: `https://praxis.example/problems/${code}`,
  status,
  title,
  detail,
  code,
})

export const problemResponse = (given: Problem, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(given), {
    status: given.status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })

/** What is wrong with an input, field by field. */
export const badInput = (error: z.ZodError): Response => {
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return problemResponse(problemOf({ code: 'bad-input', issues }))
}
