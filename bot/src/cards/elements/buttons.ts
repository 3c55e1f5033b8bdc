import type { Verb } from '#src/actions/verb.ts'
import type { Element } from './element.ts'

export type Execute = {
  title: string
  verb: Verb
  data: Record<string, unknown>
  /** The next thing to do: the one filled button of a card. */
  positive?: boolean
  /** Does not wait for the fields of the card, nor sends them. */
  withoutInputs?: boolean
  /** Names a button that stands on the card more than once; begins with its title. */
  of?: string
}

/**
 * A button that acts. Clients that do not know `Action.Execute` submit instead; a submit has no verb, so the data repeat
 * it.
 */
export const execute = ({ title, verb, data, positive, withoutInputs, of }: Execute): Element => {
  const inputs = withoutInputs ? { associatedInputs: 'none' } : {}
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...(positive && { style: 'positive' }),
    ...inputs,
    ...(of && { tooltip: `${title}: ${of}` }),
    fallback: { type: 'Action.Submit', title, data: { verb, ...data }, ...inputs },
  }
}

export const open = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url })

/** A button that unfolds fields and the one button that sends them. */
export const unfold = (title: string, fields: Element[], send: Element): Element => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body: [...fields, { type: 'ActionSet', actions: [send] }] },
})

/** First the act, then the "no", then the way into the tab. */
export const buttons = (...actions: (Element | undefined)[]): Element => ({
  type: 'ActionSet',
  actions: actions.filter(action => action !== undefined),
  spacing: 'Medium',
})
