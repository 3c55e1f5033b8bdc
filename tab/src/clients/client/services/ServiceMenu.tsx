import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { ServiceView } from '@praxis/practice'
import { useAct } from '#src/frame/use-act.ts'
import { useNarrow } from '#src/frame/use-width.ts'

/** What a dialog about a service is for. */
export type Asking = { of: 'add' } | { of: 'change' | 'own-ways' | 'end'; service: ServiceView }

/** What can be done with a service. */
export const ServiceMenu = ({ service, ask }: { service: ServiceView; ask: (asking: Asking) => void }) => {
  const act = useAct()
  const narrow = useNarrow()
  const { key, name, paused } = service
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={`More for ${name}`}
          {...(narrow && { style: { minWidth: 44, minHeight: 44 } })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => ask({ of: 'change', service })}>Change…</MenuItem>
          {service.ownWays.length > 0 && (
            <MenuItem onClick={() => ask({ of: 'own-ways', service })}>What differs from the template…</MenuItem>
          )}
          {paused ? (
            <MenuItem onClick={() => void act('resume-service', { service: key })}>Resume</MenuItem>
          ) : (
            <MenuItem onClick={() => void act('pause-service', { service: key })}>Pause</MenuItem>
          )}
          <MenuItem onClick={() => ask({ of: 'end', service })}>End…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
