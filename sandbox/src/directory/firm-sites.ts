import type { NewSite } from '../sharepoint/sites.ts'
import { firm } from './firm.ts'

const siteAt = (name: string, displayName: string, ids: [collection: string, web: string]) => ({
  id: `${firm.sharePointHost},${ids.join(',')}`,
  name,
  displayName,
  path: `/sites/${name}`,
  host: firm.sharePointHost,
})

/** The records site, the documents site, and one that was never granted to the app. */
export const firmSites = {
  records: {
    ...siteAt('praxis-records', 'Praxis records', [
      '2c7b9e41-50d8-4f3a-8e16-b4a90d7c5f21',
      '91d03f6e-7a2c-4b58-9c47-e60f1d8b2a35',
    ]),
    role: 'fullcontrol',
  },
  documents: {
    ...siteAt('praxis-documents', 'Praxis documents', [
      'a5e8137d-94b0-4c62-bd2f-16f7c03e8d94',
      '0f6d42b8-c1e7-4935-8a50-d27b94e3f168',
    ]),
    role: 'fullcontrol',
  },
  ungranted: {
    ...siteAt('partners', 'Partners', ['d81c5a0f-36e9-47d2-a4b7-58e2c96f0d13', '64b7e2d9-08f5-4a1c-b3e6-9d50f7a2c841']),
    role: null,
  },
} satisfies Record<string, NewSite>
