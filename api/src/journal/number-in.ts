/**
 * The series and the number that a commit takes, `code:c` and 42. Nine digits at most count on: somebody's own code may
 * have more, and what follows from it would be no whole number any more.
 */
export const numberIn = ({
  number,
  commit,
}: {
  number: string
  commit: string
}): { series: string; n: number } | undefined => {
  const [, series, digits] = (number !== commit && number.match(/^(.*?\D|)(\d{1,9})$/)) || []
  return series === undefined ? undefined : { series, n: Number(digits) }
}
