import { useState } from 'preact/hooks'
import type { ExtensionCommand } from '#src/shell/teams/read-extension.ts'
import type { ExtensionOutcome } from '#src/shell/teams/read-extension-answer.ts'
import type { ChatMessage } from '../../../types.ts'
import { Menu, MenuGroup, MenuItem } from '../bar/Menu.tsx'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { askExtension } from './ask-extension.ts'

type Props = { conversation: string; message: ChatMessage }
type Dialog = Extract<ExtensionOutcome, { kind: 'dialog' }>

/** The `…` of a message: what the app can make of it. */
export const MessageActions = ({ conversation, message }: Props) => {
  const { tenant, notify } = useShell()
  const [open, setOpen] = useState<{ command: string; dialog: Dialog }>()
  const commands = tenant.app.extension.commands.filter(
    ({ type, context }) => type === 'action' && context.includes('message'),
  )
  if (message.deleted || commands.length === 0) return null

  const take = (command: string, outcome: ExtensionOutcome) => {
    setOpen(outcome.kind === 'dialog' ? { command, dialog: outcome } : undefined)
    if ('text' in outcome) notify(outcome.text)
  }
  const begin = async ({ id: command }: ExtensionCommand) =>
    take(command, await askExtension(conversation, { kind: 'fetch', command, messageId: message.id }))
  return (
    <span class="message-actions">
      <Menu label="More options" title="More options" className="icon-button" button={<Icon name="more" />}>
        <MenuGroup label={tenant.app.name}>
          {commands.map(command => (
            <MenuItem key={command.id} name={command.title} onChoose={() => void begin(command)}>
              {command.title}
            </MenuItem>
          ))}
        </MenuGroup>
      </Menu>
      {open && (
        <ActionDialog
          dialog={open.dialog}
          dismiss={() => setOpen(undefined)}
          submit={async data =>
            take(
              open.command,
              await askExtension(conversation, { kind: 'submit', command: open.command, messageId: message.id, data }),
            )
          }
        />
      )}
    </span>
  )
}
