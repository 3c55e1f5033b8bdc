export const Apply = () => null
