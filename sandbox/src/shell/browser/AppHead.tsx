import { type Place, tabPlace } from '#src/shell/teams/place.ts'
import { Avatar } from './Avatar.tsx'
import { send } from './ask-server.ts'
import { Menu, MenuItem } from './bar/Menu.tsx'
import { Icon } from './Icon.tsx'
import { useShell } from './use-shell.ts'

const Tab = ({ name, place, chosen }: { name: string; place: Place; chosen: boolean }) => {
  const { go } = useShell()
  return (
    <button
      type="button"
      role="tab"
      aria-selected={chosen}
      aria-controls="app-panel"
      tabIndex={chosen ? 0 : -1}
      data-name={name}
      onClick={() => go({ place })}
      onKeyDown={event => {
        const other = event.currentTarget.nextElementSibling ?? event.currentTarget.previousElementSibling
        if (['ArrowLeft', 'ArrowRight'].includes(event.key) && other instanceof HTMLElement) other.focus()
      }}
    >
      {name}
    </button>
  )
}

/** What a person does with an app, besides using it. */
const AppMenu = ({ installed, blocked, onChange }: Props) => {
  const { tenant, person, notify } = useShell()
  const put = (what: 'blocked' | 'installed', on: boolean) =>
    void send('PUT', `/api/people/${person.id}/${what}`, { on })
      .catch(error => notify(error.message))
      .finally(onChange)
  const { name } = tenant.app
  return (
    <Menu label="More" className="icon-button" title="More" button={<Icon name="more" />}>
      {installed && (
        <MenuItem onChoose={() => put('blocked', !blocked)}>{blocked ? `Unblock ${name}` : `Block ${name}`}</MenuItem>
      )}
      <MenuItem onChoose={() => put('installed', !installed)}>{installed ? `Remove ${name}` : `Add ${name}`}</MenuItem>
    </Menu>
  )
}

type Props = { installed: boolean; blocked: boolean; onChange(): void }

/** The head of the app's pane: its name and its tabs. */
export const AppHead = ({ back, ...app }: Props & { back: (() => void) | undefined }) => {
  const { tenant, address } = useShell()
  const { place } = address
  const isTab = place.show === 'tab'
  return (
    <header class="app-head">
      {back && (
        <button type="button" class="icon-button" aria-label="Back" title="Back" onClick={back}>
          <Icon name="back" />
        </button>
      )}
      <Avatar name={tenant.app.name} app />
      <h2>{tenant.app.name}</h2>
      <div role="tablist" aria-label={tenant.app.name}>
        <Tab name="Chat" place={{ rail: place.rail, show: 'conversation' }} chosen={!isTab} />
        <Tab name="My day" place={tabPlace(place.rail)} chosen={isTab} />
      </div>
      {app.blocked && <span class="blocked">Blocked</span>}
      <AppMenu {...app} />
    </header>
  )
}
