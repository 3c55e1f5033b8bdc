import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { useLocation } from 'wouter'
import { deadlinesPath } from '#src/deadlines/deadline-place.ts'
import { useDialogs } from '#src/frame/dialogs.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'

const others = [
  ['Deadlines', deadlinesPath()],
  ['Coming up', '/clients/coming-up'],
] as const

/** Where one goes on from the clients; on a phone all but the import stands in a menu. */
export const ClientsActs = () => {
  const [, navigate] = useLocation()
  const mayAdd = useMay('add-client')
  const mayImport = useMay('import-clients')
  const dialogs = useDialogs()
  const add = () => dialogs.open('new-client')
  const narrow = useNarrow()
  return (
    <>
      {!narrow &&
        others.map(([words, path]) => (
          <Button key={path} onClick={() => navigate(path)}>
            {words}
          </Button>
        ))}
      {mayAdd && !narrow && <Button onClick={add}>New client</Button>}
      {mayImport && (
        <Button appearance="primary" onClick={() => navigate('/clients/import')}>
          Import
        </Button>
      )}
      {narrow && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              style={{ minWidth: 44, minHeight: 44 }}
              icon={<MoreHorizontal20Regular />}
              aria-label="More for clients"
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {mayAdd && <MenuItem onClick={add}>New client</MenuItem>}
              {others.map(([words, path]) => (
                <MenuItem key={path} onClick={() => navigate(path)}>
                  {words}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  )
}
