import { join, resolve } from 'node:path'
import { createClock } from '../clock/create-clock.ts'
import type { InstallationState } from '../connector/installations.ts'
import { personId } from '../connector/people-ids.ts'
import { demonstrationApp, demonstrationPermissions } from '../directory/app-registration.ts'
import { createDirectory } from '../directory/create-directory.ts'
import { firmSites } from '../directory/firm-sites.ts'
import { createFaults } from '../faults/create-faults.ts'
import { createThrottle } from '../graph/throttle.ts'
import { prepareKeys } from '../login/prepare-keys.ts'
import { createTokenFor } from '../login/token-for.ts'
import { createRecorder } from '../recording/create-recorder.ts'
import { createStatistics } from '../recording/create-statistics.ts'
import { type DeltaDisturbance, expireDeltaTokens, releaseChanges } from '../sharepoint/changes.ts'
import { createHandsOn } from '../sharepoint/hands-on.ts'
import { addDefaultLibrary } from '../sharepoint/libraries.ts'
import { addSite, grantSite } from '../sharepoint/sites.ts'
import { openStorage } from '../storage/open-storage.ts'
import { readSetting, writeSetting } from '../storage/settings.ts'
import type { AppRegistration, SiteInfo } from '../types.ts'
import { buildServices, type TenantParts } from './build-services.ts'
import { environmentOf } from './environment.ts'
import { sharedKeysFolder } from './project-folder.ts'
import type { Tenant, TenantFaults } from './tenant.ts'
import { trustCertificate } from './trust-certificate.ts'

export type TenantOptions = {
  /** Where everything is kept; in memory without one. */
  folder?: string
  /** What the tenant's clock shows at its first start; this machine's time unless said. */
  now?: number
  /** 0 for any free port, which is the default. */
  ports?: { tenant?: number }
  /** Every exchange is written to files of this folder (or, with `true`, of `traffic` in the tenant's own). */
  record?: boolean | string
  app?: Partial<AppRegistration>
  /** Application permissions with consent, instead of the demonstration's. */
  permissions?: string[]
  /** SharePoint's budget for the app; without one nothing is throttled, only counted. */
  resourceUnitsPerMinute?: number
  /** By which clock the connector counts what a bot may send in a while; the tenant's own unless a test has days fly by. */
  rateClock?: () => number
  /** Who has the app at first: everybody, as a setup policy would have it, or nobody. */
  installed?: 'everybody' | 'nobody'
}

const recordingFolder = ({ record, folder }: TenantOptions): string | undefined => {
  if (typeof record === 'string') return record
  return record && folder !== undefined ? join(folder, 'traffic') : undefined
}

const openParts = async (options: TenantOptions): Promise<TenantParts> => {
  const { folder } = options
  const keys = await prepareKeys(folder === undefined ? sharedKeysFolder() : join(folder, 'keys'))
  const storage = openStorage(folder === undefined ? ':memory:' : join(folder, 'tenant.sqlite'))
  const clock = createClock(storage, options.now)
  const created = new Date(clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z')
  storage.transact(() => {
    for (const site of Object.values(firmSites)) {
      addSite(storage, site, created)
      addDefaultLibrary(storage, site.id, created)
    }
  })
  const directory = createDirectory()
  const throttle = createThrottle(clock.now)
  throttle.limit(options.resourceUnitsPerMinute)
  const delta: DeltaDisturbance = { withhold: false, late: 0, repeat: 0, shuffle: false }
  const installed: InstallationState = options.installed === 'nobody' ? 'absent' : 'pending'
  return {
    keys,
    storage,
    clock,
    directory,
    delta,
    throttle,
    rateClock: options.rateClock ?? clock.now,
    installed,
    app: { ...demonstrationApp, ...options.app },
    permissions: options.permissions ?? demonstrationPermissions,
    faults: createFaults(),
    statistics: createStatistics(),
    recorder: createRecorder(directory.tenantId, recordingFolder(options)),
  }
}

const tenantFaults = ({ faults, delta, storage, throttle }: TenantParts): TenantFaults => ({
  ...faults,
  disturbDelta: disturbance => Object.assign(delta, disturbance),
  releaseDelta: () => releaseChanges(storage),
  expireDeltaTokens: () => expireDeltaTokens(storage),
  limitResourceUnits: throttle.limit,
  grant: (siteId, role) => grantSite(storage, siteId, role),
})

const siteInfo = ({ id, name, displayName, path, host }: (typeof firmSites)['records' | 'ungranted']): SiteInfo => ({
  id,
  name,
  displayName,
  webUrl: `https://${host}${path}`,
})

const sites = {
  records: siteInfo(firmSites.records),
  documents: siteInfo(firmSites.documents),
  ungranted: siteInfo(firmSites.ungranted),
}

/** Processes that are told of the folder may live elsewhere. */
const withAbsoluteFolder = (options: TenantOptions): TenantOptions =>
  options.folder === undefined ? options : { ...options, folder: resolve(options.folder) }

/** Starts a Microsoft 365 tenant on this machine. Several may run at once; `close` ends it. */
export const createTenant = async (options: TenantOptions = {}): Promise<Tenant> => {
  const parts = await openParts(withAbsoluteFolder(options))
  const { app, clock, directory, keys, statistics, storage } = parts
  const { origin, port, chats, channelToken, close } = await buildServices(parts, options.ports?.tenant ?? 0)
  let closed = false
  const { tenantId } = directory
  const urls = {
    login: `${origin}/${tenantId}`,
    graph: origin,
    connector: `${origin}/connector/`,
    control: `${origin}/sandbox`,
  }
  return {
    tenantId,
    users: directory.users,
    clientTenant: directory.clientTenant,
    sites,
    app,
    port,
    urls,
    clock,
    chats,
    handsOn: createHandsOn(storage, clock, directory.users[0]?.id ?? ''),
    exchanges: parts.recorder,
    faults: tenantFaults(parts),
    watchOperations: parts.faults.watch,
    stats: statistics.read,
    resetStats: statistics.reset,
    tokenFor: createTokenFor({ keys, directory, app, clock, origin: () => origin }),
    channelToken,
    mriOf: userId => personId(app, userId),
    environment: () => environmentOf({ tenantId, app, urls, sites, certificateFile: keys.certificateFile }),
    certificateFile: keys.certificateFile,
    trust: () => trustCertificate(keys.certificate),
    remembered: {
      read: name => readSetting(storage, name),
      write: (name, value) => {
        if (!closed) writeSetting(storage, name, value)
      },
    },
    close: async () => {
      closed = true
      await close()
    },
  }
}
