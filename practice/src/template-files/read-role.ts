import type { JobRole } from '#src/clients/client.ts'

const patterns: [RegExp, JobRole][] = [
  [/partner|owner|director|principal|\bcfo\b|chief/, 'partner'],
  [/review|supervis|approver|\bsenior (cpa|accountant|associate)/, 'reviewer'],
  [/manager|lead\b|head\b|controller/, 'manager'],
  [/prepar|staff|junior|account(s|ing|ant)|bookkeep|clerk|\bcpa\b|assistant|executor|responsible|analyst/, 'preparer'],
]

/** The role that a title of somebody means: `senior_cpa` reviews, `Accounting Staff` prepares. */
export const readRole = (words: string): JobRole | undefined => {
  const text = words.toLowerCase().replaceAll('_', ' ')
  return patterns.find(([pattern]) => pattern.test(text))?.[1]
}
