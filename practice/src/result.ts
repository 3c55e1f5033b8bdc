import type { Refusal } from './refusals.ts'

/** What a rule answers: the value, or why not. Refusals are data; each edge has its own words for their codes. */
export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
