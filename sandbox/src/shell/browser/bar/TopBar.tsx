import type { ClockAnswer } from '../../wire.ts'
import { useConnected } from '../use-connected.ts'
import { useShell } from '../use-shell.ts'
import { ClockControl } from './ClockControl.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { usePageLinks, ViewMenu } from './ViewMenu.tsx'

/** Everything that Teams does not have: what this is, its clock, its other pages, how it looks, who looks. */
export const TopBar = ({ clock }: { clock: ClockAnswer | undefined }) => {
  const links = usePageLinks()
  const connected = useConnected(useShell().feed)
  return (
    <header class="top-bar">
      <h1 class="mark">
        <span class="mark-long">Local stand-in for Teams</span>
        <span class="mark-short">Stand-in</span>
      </h1>
      {clock && <ClockControl clock={clock} />}
      {!connected && (
        <span class="lost" role="status">
          Reconnecting
        </span>
      )}
      <nav class="top-links" aria-label="Behind the shell">
        {links.map(({ name, href }) => (
          <a key={name} href={href}>
            {name}
          </a>
        ))}
      </nav>
      <ViewMenu />
      <PersonMenu />
    </header>
  )
}
