import type { Theme, Width } from '#src/shell/teams/address.ts'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import { Menu, MenuGroup, MenuItem } from './Menu.tsx'

const themes: [Theme, string][] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast'],
]

const widths: [Width, string][] = [
  ['wide', 'Wide'],
  ['phone', 'Phone, 360'],
]

const pages = [
  ['/sharepoint', 'SharePoint'],
  ['/exchanges', 'Exchanges'],
] as const

/** The stand-in's own pages, with the same theme and a way back to the same person. */
export const usePageLinks = () => {
  const { address } = useShell()
  const search = new URLSearchParams({ as: address.as, ...(address.theme === 'light' ? {} : { theme: address.theme }) })
  return pages.map(([path, name]) => ({ name, href: `${path}?${search}` }))
}

/** Theme and width; in a small window the stand-in's other pages too. */
export const ViewMenu = () => {
  const { address, go } = useShell()
  const links = usePageLinks()
  return (
    <Menu
      label="View"
      className="button view-button"
      button={
        <>
          <span class="view-word">View</span>
          <span class="view-dots">
            <Icon name="more" />
          </span>
        </>
      }
    >
      <MenuGroup label="Theme">
        {themes.map(([theme, name]) => (
          <MenuItem key={theme} name={name} checked={address.theme === theme} onChoose={() => go({ theme })}>
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label="Width">
        {widths.map(([width, name]) => (
          <MenuItem key={width} name={name} checked={address.width === width} onChoose={() => go({ width })}>
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label="Behind it">
        {links.map(({ name, href }) => (
          <MenuItem key={name} name={name} onChoose={() => location.assign(href)}>
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  )
}
