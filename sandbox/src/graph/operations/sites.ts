import type { Site } from '../../sharepoint/sites.ts'
import type { GraphAnswer, SiteCall } from '../graph-service.ts'
import { project, selected } from '../odata.ts'

const siteBody = (site: Site): Record<string, unknown> => ({
  createdDateTime: site.created,
  description: '',
  id: site.id,
  lastModifiedDateTime: site.created,
  name: site.name,
  webUrl: site.webUrl,
  displayName: site.displayName,
  root: {},
  siteCollection: { hostname: site.id.split(',')[0] },
})

export const getSite = ({ service, site, query }: SiteCall): GraphAnswer => ({
  status: 200,
  body: {
    '@odata.context': `${service.origin()}/v1.0/$metadata#sites/$entity`,
    ...project(siteBody(site), selected(query)),
  },
})
