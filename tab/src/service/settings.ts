const list = (text: string) =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)

/** Where the service is, and which origins besides Teams' own may host the tab. */
export const settings = {
  api: (import.meta.env.VITE_API ?? 'http://localhost:7071/api').replace(/\/$/, ''),
  hosts: list(import.meta.env.VITE_HOSTS ?? 'http://localhost:4700'),
}
