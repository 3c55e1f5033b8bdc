/** Shares of the window that Teams gives to its named sizes, and what it never goes below. */
const shares: Record<string, number> = { small: 0.2, medium: 0.5, large: 0.6 }
const least = { width: 280, height: 160 }

const sizeOf = (asked: unknown, available: number, smallest: number) => {
  const wanted = typeof asked === 'number' ? asked : (shares[String(asked)] ?? 0.5) * available
  return Math.round(Math.min(Math.max(wanted, smallest), available))
}

/** In CSS pixels, for what `tasks.startTask` or `tasks.updateTask` named. */
export const dialogSize = (
  asked: { width?: unknown; height?: unknown },
  screen: { width: number; height: number },
) => ({
  width: sizeOf(asked.width, screen.width - 48, least.width),
  height: sizeOf(asked.height, screen.height - 96, least.height),
})
