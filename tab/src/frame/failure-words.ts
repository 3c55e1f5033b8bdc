import { ServiceError } from '#src/service/service-error.ts'

const signIn: Record<string, string> = {
  resourceRequiresConsent: 'An administrator has to allow Praxis for your firm first.',
  invalid_grant: 'An administrator has to allow Praxis for your firm first.',
  CancelledByUser: 'The sign-in was cancelled.',
}

/** What stood in the way, in words a person can do something with. */
export const failureWords = (error: unknown): string => {
  if (!(error instanceof ServiceError)) return 'Something in Praxis went wrong.'
  if (error.reason === 'network') return 'Praxis cannot be reached. Check your connection.'
  if (error.reason === 'sign-in') return signIn[error.message] ?? `Teams did not sign you in (${error.message}).`
  if (error.status === 401) return 'Your sign-in was not accepted.'
  if (error.status === 403) return 'You have no right to see this.'
  if (error.status === 429 || error.status === 503) return 'Praxis is busy at this moment.'
  return error.message
}
