/** What is held waits here until it is released, or until its time is over. */
export const createHolding = () => {
  const waiting = new Set<() => void>()
  const hold = (milliseconds: number | undefined): Promise<void> =>
    new Promise(resolve => {
      const timer = milliseconds === undefined ? undefined : setTimeout(() => release(), milliseconds)
      const release = () => {
        clearTimeout(timer)
        waiting.delete(release)
        resolve()
      }
      waiting.add(release)
    })
  const releaseAll = (): number => {
    const all = [...waiting]
    for (const release of all) release()
    return all.length
  }
  return { hold, releaseAll, count: () => waiting.size }
}

export type Hold = ReturnType<typeof createHolding>['hold']
