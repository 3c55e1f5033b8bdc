import type { Instant, JobKey } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, execute, open, unfold } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import type { Element } from './elements/element.ts'
import { facts } from './elements/facts.ts'
import { opening, paragraph, quotation, rowLine } from './elements/text.ts'

/** One finish of a task: finished again, it has another card. */
export type ReviewedTask = { job: JobKey; task: string; finishedAt: Instant }

/** What the reviewer has to know, as words. */
export type ReviewFacts = {
  doneBy: string
  doneAt: string
  time: string
  checklist?: string
  due: string
  note?: string
}

/** How a task stands in its review, for the person who reads; names as they are said. */
export type ReviewState =
  | { kind: 'reviewer'; doer: string; facts: ReviewFacts; keys: { approve: string; return: string } }
  | { kind: 'doer'; reviewer?: string; facts: ReviewFacts; key: string }
  | { kind: 'others'; reviewer?: string; since: string }
  /** `after`: what came of it. */
  | { kind: 'approved'; by: string; at: string; after?: string }
  | { kind: 'returned'; by: string; at: string; note: string; startKey?: string; runningSince?: string }
  | { kind: 'recalled'; by?: string; at?: string }
  | { kind: 'sent-again'; at: string }
  | { kind: 'gone'; why: string }

export type ReviewView = {
  on: ReviewedTask
  title: string
  about: string
  link: string
  user: string | undefined
  warning?: string | undefined
  state: ReviewState
}

type Of<Kind extends ReviewState['kind']> = ReviewView & { state: Extract<ReviewState, { kind: Kind }> }
type Part = { before: string; speak: string; body: Element[]; actions?: (Element | undefined)[] }

/** A heading has two lines on a phone. */
const headingSigns = 48
const noteSigns = 600
/** A button’s name has to fit a phone. */
const nameSigns = 20

const headed = (before: string, title: string) => `${before}: ${title}`

const factsOf = (title: string, before: string, given: ReviewFacts): Element[] => [
  facts([
    headed(before, title).length > headingSigns ? ['Task', title] : undefined,
    ['Done by', `${given.doneBy} at ${given.doneAt}`],
    ['Time', given.time],
    given.checklist ? ['Checklist', given.checklist] : undefined,
    ['Due', given.due],
  ]),
  ...(given.note ? [quotation(`${firstOf(given.doneBy)}’s note`, cut(given.note, noteSigns))] : []),
]

const firstOf = (name: string): string => name.split(' ')[0] ?? name

const forReviewer = ({ title, about, on, state }: Of<'reviewer'>): Part => {
  const data = { card: 'review', ...on }
  const doer = cut(state.doer, nameSigns)
  return {
    before: 'Please review',
    speak: `${state.doer} asks you to review ${title} for ${about}.`,
    body: factsOf(title, 'Please review', state.facts),
    actions: [
      execute({
        title: 'Approve',
        verb: 'approve-task',
        data: { ...data, key: state.keys.approve },
        positive: true,
        // Otherwise the required field in the folded card blocks it.
        withoutInputs: true,
      }),
      unfold(
        'Send back…',
        [
          {
            type: 'Input.Text',
            id: 'note',
            label: `What should ${doer} change?`,
            isMultiline: true,
            isRequired: true,
            errorMessage: 'Please say what to change.',
            maxLength: 1000,
          },
        ],
        execute({
          title: `Send back to ${doer}`,
          verb: 'return-task',
          data: { ...data, key: state.keys.return },
        }),
      ),
    ],
  }
}

const forDoer = ({ title, on, state }: Of<'doer'>): Part => {
  const before = state.reviewer ? `With ${firstOf(state.reviewer)} for review` : 'In review'
  return {
    before,
    speak: `${title} is ${before.charAt(0).toLowerCase()}${before.slice(1)} since ${state.facts.doneAt}.`,
    body: factsOf(title, before, state.facts),
    actions: [execute({ title: 'Take it back', verb: 'recall-task', data: { card: 'review', ...on, key: state.key } })],
  }
}

const forOthers = ({ title, state }: Of<'others'>): Part => ({
  before: 'In review',
  speak: `${title} is ${state.reviewer ? `with ${state.reviewer} for review` : 'in review'}.`,
  body: [
    paragraph(
      state.reviewer ? `With ${state.reviewer} since ${state.since}.` : `Waiting for review since ${state.since}.`,
    ),
  ],
})

const approved = ({ title, state }: Of<'approved'>): Part => ({
  before: 'Approved',
  speak: `${title} approved by ${state.by} at ${state.at}.`,
  body: [paragraph(`${state.by} approved it at ${state.at}.${state.after ? ` ${state.after}` : ''}`)],
})

const returned = ({ title, on, state }: Of<'returned'>): Part => ({
  before: 'Sent back',
  speak: `${state.by} sent back ${title}.`,
  body: [
    quotation(`${state.by}, ${state.at}`, cut(state.note, noteSigns)),
    ...(state.runningSince ? [rowLine(`Running since ${state.runningSince}`, { color: 'Good' })] : []),
  ],
  actions: [
    state.startKey
      ? execute({
          title: 'Start',
          verb: 'start-timer',
          data: { card: 'review', ...on, key: state.startKey },
          positive: true,
          of: cut(title, 80),
        })
      : undefined,
  ],
})

const recalled = ({ title, state }: Of<'recalled'>): Part => ({
  before: 'Taken back',
  speak: `${title} is no longer in review.`,
  body: [
    paragraph(
      state.by && state.at
        ? `${state.by} took it back at ${state.at}. There is nothing to review.`
        : 'It is no longer in review. There is nothing to review.',
    ),
  ],
})

/** It has a card of its own since, and that one has the buttons. */
const sentAgain = ({ title, state }: Of<'sent-again'>): Part => ({
  before: 'Sent again',
  speak: `${title} was sent for review again at ${state.at}.`,
  body: [paragraph(`Sent for review again at ${state.at}, the newer card counts.`)],
})

const gone = ({ title, state }: Of<'gone'>): Part => ({
  before: 'No longer in review',
  speak: `${title} is no longer in review.`,
  body: [paragraph(state.why)],
})

const partOf = (view: ReviewView): Part => {
  const { state } = view
  switch (state.kind) {
    case 'reviewer':
      return forReviewer({ ...view, state })
    case 'doer':
      return forDoer({ ...view, state })
    case 'others':
      return forOthers({ ...view, state })
    case 'approved':
      return approved({ ...view, state })
    case 'returned':
      return returned({ ...view, state })
    case 'recalled':
      return recalled({ ...view, state })
    case 'sent-again':
      return sentAgain({ ...view, state })
    case 'gone':
      return gone({ ...view, state })
  }
}

/** One finish of a task in review, as the one who reviews it, who did it or anybody else sees it; and what became of it. */
export const reviewCard = (view: ReviewView): Card => {
  const { before, speak, body, actions = [] } = partOf(view)
  return card({
    speak: view.warning ? `${view.warning} ${speak}` : speak,
    instead: `${speak} Open Praxis to see it.`,
    refresh: { verb: 'show-review', data: { card: 'review', ...view.on }, users: view.user ? [view.user] : [] },
    body: [
      ...opening(cut(headed(before, view.title), headingSigns), view.about, view.warning),
      ...body,
      buttons(...actions, open('Open the task', view.link)),
    ],
  })
}
