import { tabPlace } from '#src/shell/teams/place.ts'
import { Avatar } from '../Avatar.tsx'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'

/** The apps of the left rail; a phone has them at the foot. Someone of another tenant has no app. */
export const Rail = ({ hasApp, unread }: { hasApp: boolean; unread: number }) => {
  const { tenant, address, go } = useShell()
  const { rail } = address.place
  return (
    <nav class="rail" aria-label="Apps">
      <button
        type="button"
        aria-current={rail === 'chat' ? 'page' : undefined}
        onClick={() => go({ place: { rail: 'chat', show: 'list' } })}
      >
        <Icon name={rail === 'chat' ? 'chatFilled' : 'chat'} size={22} />
        <span>Chat</span>
        {unread > 0 && (
          <span class="rail-badge">
            {unread}
            <span class="visually-hidden"> unread</span>
          </span>
        )}
      </button>
      {hasApp && (
        <button
          type="button"
          aria-current={rail === 'praxis' ? 'page' : undefined}
          onClick={() => go({ place: tabPlace('praxis') })}
        >
          <Avatar name={tenant.app.name} app size={22} />
          <span>{tenant.app.name}</span>
        </button>
      )}
    </nav>
  )
}
