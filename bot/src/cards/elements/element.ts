/** An element or an action of a card, as JSON. */
export type Element = { type: string } & Record<string, unknown>
