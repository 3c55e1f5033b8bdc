import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { ClientContact, ClientPage } from '@praxis/practice'
import { useAct } from '#src/frame/use-act.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import type { ContactDraft } from './contact-draft.ts'

/** What a dialog about contacts is for. */
export type Asking =
  | { of: 'add'; facts?: Partial<ContactDraft> }
  | { of: 'change' | 'roles' | 'show'; contact: ClientContact }

type Props = { client: ClientPage; contact: ClientContact; ask: (asking: Asking) => void }

const Changes = ({ client, contact, ask }: Props) => {
  const act = useAct()
  const { key, left, until } = contact
  const off = () => void act('unlink-contact', { client: client.key, contact: key })
  return (
    <>
      <MenuItem onClick={() => ask({ of: 'change', contact })}>Change…</MenuItem>
      {!left && (
        <MenuItem onClick={() => ask({ of: 'roles', contact })}>
          {until ? 'Link again…' : 'What they do here…'}
        </MenuItem>
      )}
      {!until && <MenuItem onClick={off}>Take off this client</MenuItem>}
      {left ? (
        <MenuItem onClick={() => void act('return-contact', { contact: key })}>They are back</MenuItem>
      ) : (
        <MenuItem onClick={() => void act('leave-contact', { contact: key })}>They have left</MenuItem>
      )}
    </>
  )
}

/** What can be done with a contact. */
export const ContactMenu = (props: Props) => {
  const narrow = useNarrow()
  const mayChange = useMay('change-contact')
  const { contact, ask } = props
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={`More for ${contact.name}`}
          {...(narrow && { style: { minWidth: 44, minHeight: 44 } })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => ask({ of: 'show', contact })}>Clients and history…</MenuItem>
          {mayChange && <Changes {...props} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
