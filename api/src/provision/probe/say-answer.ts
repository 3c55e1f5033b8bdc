import type { PartAnswer } from '#src/graph/create-graph.ts'

type ErrorBody = { error?: { code?: string; message?: string } }

/** An answer as the service gave it: `400 invalidRequest: One or more …`. */
export const sayAnswer = ({ status, body }: PartAnswer): string => {
  const { error } = (body ?? {}) as ErrorBody // Graph's own shape of an error
  return error ? `${status} ${error.code}: ${error.message}` : String(status)
}

/** How often each thing was said: `201 once, 400 19 times`. */
export const sayCounts = (said: (string | number)[]): string => {
  const counts = new Map<string | number, number>()
  for (const each of [...said].sort()) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].map(([each, count]) => `${each} ${count === 1 ? 'once' : `${count} times`}`).join(', ')
}
