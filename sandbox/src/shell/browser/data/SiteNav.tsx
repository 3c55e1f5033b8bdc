import type { ListInfo } from '../../../types.ts'
import type { SiteLists } from './load-sites.ts'

type Props = { sites: SiteLists[]; current: string; open(list: ListInfo): void }

export const SiteNav = ({ sites, current, open }: Props) => (
  <nav class="sites" aria-label="Sites and lists">
    {sites.map(({ site, lists }) => (
      <section key={site.id} aria-label={site.displayName}>
        <h2 title={site.webUrl}>{site.displayName}</h2>
        {lists.length === 0 && <p class="hint">No lists.</p>}
        <ul>
          {lists.map(list => (
            <li key={list.id}>
              <button type="button" aria-current={list.id === current ? 'page' : undefined} onClick={() => open(list)}>
                <span>{list.displayName}</span>
                <span class="number">{list.items.toLocaleString('en-GB')}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </nav>
)
