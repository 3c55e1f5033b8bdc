import { readJson } from '#src/shell/teams/read-json.ts'

/** A text inside that holds JSON, such as a Detail, is laid out too. */
const unfold = (_: string, value: unknown) => (typeof value === 'string' ? (readJson(value) ?? value) : value)

const pretty = (value: unknown) => {
  const shown = unfold('', value)
  return typeof shown === 'string' ? shown : JSON.stringify(shown, unfold, 2)
}

/** A value as people read it; JSON laid out. */
export const Json = ({ value, label }: { value: unknown; label: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="json" tabIndex={0} aria-label={label}>
    <pre>{pretty(value)}</pre>
  </section>
)
