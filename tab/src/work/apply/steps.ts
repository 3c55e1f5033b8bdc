export const steps = [
  { id: 'who', words: 'Who' },
  { id: 'people', words: 'Dates and people' },
  { id: 'check', words: 'Check' },
] as const

export type Step = (typeof steps)[number]['id']

export const isStep = (value: unknown): value is Step => steps.some(({ id }) => id === value)
