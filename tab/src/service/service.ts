import { createContext, useContext } from 'react'
import { createActs } from './acts.ts'
import { createApi } from './api.ts'
import { createBulks } from './bulks.ts'
import { createClock } from './clock.ts'
import { createFollower } from './follow-changes.ts'
import type { Host } from './host.ts'
import { createNotices } from './notices.ts'
import { createOwnCommits } from './own-commits.ts'
import { createQueryClient, isTouched } from './query-client.ts'
import { createRequest } from './request.ts'
import type { Settings } from './settings.ts'
import { createTokenKeeper } from './token-keeper.ts'

/** All that the tab needs of the world, made once. */
export const createService = (host: Host, settings: Settings) => {
  const own = createOwnCommits()
  const queryClient = createQueryClient()
  const api = createApi(createRequest({ base: settings.api, token: createTokenKeeper(host.token) }), own)
  const refresh = (streams: string[]) =>
    queryClient.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey[0], streams) })
  const follower = createFollower({ api, own, refresh })
  const acts = createActs({
    api,
    own,
    refresh: async streams => {
      follower.soon()
      await refresh(streams)
    },
  })
  const bulks = createBulks({ api, acts, refresh: () => refresh([]) })
  const address = settings.api
  return {
    host,
    address,
    own,
    queryClient,
    api,
    follower,
    acts,
    refresh,
    bulks,
    clock: createClock(),
    notices: createNotices(),
  }
}
export type Service = ReturnType<typeof createService>

const ServiceContext = createContext<Service | undefined>(undefined)
export const ServiceProvider = ServiceContext.Provider

export const useService = (): Service => {
  const service = useContext(ServiceContext)
  if (!service) throw new Error('There is no service around this component.')
  return service
}
