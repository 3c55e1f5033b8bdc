import {
  type Action,
  AdaptiveCard,
  GlobalRegistry,
  GlobalSettings,
  HostConfig,
  SerializationContext,
  Versions,
} from 'adaptivecards'
import type { Theme } from '#src/shell/teams/address.ts'
import { cardMarkdown } from '#src/shell/teams/card-markdown.ts'
import { complain } from '../complain.ts'
import contrast from './host-config-contrast.json'
import dark from './host-config-dark.json'
import light from './host-config-light.json'

export type CardLook = { theme: Theme; narrow: boolean }

type Hands = { onAction(action: Action): void; onLink(url: string): void }

const hostConfigs = { light, dark, contrast }

const hostConfigOf = ({ theme, narrow }: CardLook) => {
  const config = hostConfigs[theme]
  const hostConfig = new HostConfig(narrow ? { ...config, spacing: { ...config.spacing, padding: 12 } } : config)
  hostConfig.hostCapabilities.addCapability('adaptiveCards', Versions.v1_5)
  return hostConfig
}

GlobalSettings.setTabIndexAtCardRoot = false
// Teams renders no media in cards of bots: like any unknown element it falls back or is left out.
GlobalRegistry.elements.unregister('Media')

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text)
  result.didProcess = true
}

const tellFaults = (context: SerializationContext) => {
  for (let place = 0; place < context.eventCount; place++)
    complain(`Adaptive Card: ${context.getEventAt(place).message}`)
}

/** `lang` goes to the page's own attribute: the renderer's check of it fails for `en-GB`, and for every second `en`. */
const parse = ({ lang, ...source }: Record<string, unknown>, look: CardLook) => {
  const card = new AdaptiveCard()
  const context = new SerializationContext(Versions.v1_5)
  card.hostConfig = hostConfigOf(look)
  card.maxVersion = Versions.v1_5
  card.parse(source, context)
  tellFaults(context)
  return card
}

/** An area that can be clicked is named by all of the text that stands in it, not by its action's title alone. */
const nameByContent = (area: Element) => {
  if (area.textContent?.trim()) area.removeAttribute('aria-label')
}

/** Renders what `readCard` let through; what the schema does not allow is complained about in the console. */
export const renderCard = (into: HTMLElement, source: Record<string, unknown>, look: CardLook, hands: Hands) => {
  const card = parse(source, look)
  card.onExecuteAction = hands.onAction
  card.onAnchorClicked = (_, anchor) => {
    hands.onLink(anchor.href)
    return true
  }
  into.replaceChildren()
  into.lang = typeof source.lang === 'string' ? source.lang : ''
  const rendered = card.render(into)
  // `speak` becomes the card's name, which only something with a role may have.
  if (rendered?.hasAttribute('aria-label')) rendered.setAttribute('role', 'group')
  for (const area of into.querySelectorAll('.ac-selectable:not(button)[aria-label]')) nameByContent(area)
}
