const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, sorted(inner)]),
        )
      : value

/** One text for all values that say the same, whatever the order of their fields. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'null'

export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)
