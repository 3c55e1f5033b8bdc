import type { Answered } from './probe.ts'

const verdictOf = ({ asExpected, vital }: Answered): string => {
  if (asExpected) return 'ok    '
  return vital ? 'BROKEN' : 'other '
}

/** One answer as an administrator reads it. */
export const tellAnswer = (answered: Answered): string =>
  [
    `${verdictOf(answered)} ${answered.asks}`,
    `         expected: ${answered.expects}`,
    `         found:    ${answered.found}`,
  ].join('\n')

/** What all the answers come to, and whether Praxis may keep the firm's records there. */
export const tellVerdict = (all: Answered[]): { isSound: boolean; text: string } => {
  const broken = all.filter(({ asExpected, vital }) => vital && !asExpected)
  const other = all.filter(({ asExpected, vital }) => !vital && !asExpected)
  const text =
    broken.length > 0
      ? `${broken.length} of these must hold and do not. Keep no records here: docs/real-tenant.md says what to do.`
      : `All that must hold holds${other.length > 0 ? `; ${other.length} cost more calls than planned` : ''}.`
  return { isSound: broken.length === 0, text }
}
