/** A broken invariant is a bug: it throws and nobody inside catches it. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`)
}
