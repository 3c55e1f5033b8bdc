/** The series of codes that Praxis gives: C0001, C0002, … */
export const codeSeries = 'code:c'

/** The n-th code, `C0042`; more digits from C10000 on. */
export const clientCode = (n: number): string => `C${String(n).padStart(4, '0')}`

/** What a commit takes for itself when it gives a client this code; no two clients share one, whatever the case. */
export const codeNumber = (code: string): string => `code:${code.toLowerCase()}`
