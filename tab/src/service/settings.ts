/** Where the service is, and which origins besides Teams' own may host the tab. */
export type Settings = { api: string; hosts: string[] }

/** What the deployment says of itself, beside the page: one build serves every deployment. */
export const readSettings = async (): Promise<Settings> => {
  const answer = await fetch('/config.json')
  const { api, hosts } = (await answer.json()) as Settings // written by the deployment
  return { api: api.replace(/\/$/, ''), hosts }
}
