import type { ClientKey } from '@praxis/practice'

let chosen: ClientKey[] = []

/** The clients that were ticked before a template is applied to them; taken once. */
export const chooseClients = (keys: ClientKey[]): void => {
  chosen = keys
}

export const takeChosenClients = (): ClientKey[] => {
  const taken = chosen
  chosen = []
  return taken
}
