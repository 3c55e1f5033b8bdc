export const Time = (_: { date: string | undefined }) => null
