import type { ComponentChildren } from 'preact'

const pages = [
  ['/sharepoint', 'SharePoint'],
  ['/exchanges', 'Exchanges'],
] as const

/** What of the address goes along from page to page: who looks, and the theme. */
const carried = () => {
  const here = new URLSearchParams(location.search)
  const kept = [...here].filter(([name]) => name === 'as' || name === 'theme')
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}

export const DataHeader = ({ children }: { children?: ComponentChildren }) => (
  <header class="data-header">
    <h1 class="mark">
      <span class="mark-long">Local stand-in for Teams</span>
      <span class="mark-short">Stand-in</span>
    </h1>
    <nav aria-label="Pages">
      <a href={`/${carried()}`}>Chats</a>
      {pages.map(([path, name]) => (
        <a key={path} href={`${path}${carried()}`} aria-current={location.pathname === path ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
    {children}
  </header>
)
