const two = (n: number) => String(n).padStart(2, '0')

/** The quarters of an hour at which a morning card can come, and the one that is set even if it is another. */
export const quarterHours = (set: string, firstHour = 5, lastHour = 11): string[] => {
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, n) => firstHour + n)
  const times = hours.flatMap(hour => [0, 15, 30, 45].map(minute => `${two(hour)}:${two(minute)}`))
  return times.includes(set) ? times : [...times, set].sort()
}
