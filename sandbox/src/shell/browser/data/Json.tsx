const pretty = (value: unknown) => {
  if (typeof value !== 'string') return JSON.stringify(value, null, 2)
  try {
    return JSON.stringify(JSON.parse(value), null, 2)
  } catch {
    return value
  }
}

/** A value as people read it; text that holds JSON is laid out like JSON. */
export const Json = ({ value, label }: { value: unknown; label: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="json" tabIndex={0} aria-label={label}>
    <pre>{pretty(value)}</pre>
  </section>
)
