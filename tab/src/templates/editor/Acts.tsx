import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { TemplatePage } from '@praxis/practice'
import { useLocation } from 'wouter'
import { useNarrow } from '#src/frame/use-width.ts'
import { mayDo } from './editing-state.ts'
import type { EditingState } from './use-editing.ts'

type Props = {
  id: string
  editing: EditingState
  page: TemplatePage | undefined
  save: () => void
  publish: () => void
}

/** What can be done with the whole template. */
export const Acts = ({ id, editing, page, save, publish }: Props) => {
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const { maySave, mayPublish, changed } = mayDo(editing, page)
  return (
    <>
      {maySave && !narrow && (
        <Button onClick={save} disabledFocusable={editing.saving}>
          Save draft
        </Button>
      )}
      {mayPublish && (
        <Button appearance="primary" onClick={publish}>
          Publish
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="More for this template" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {maySave && <MenuItem onClick={save}>Save draft</MenuItem>}
            {page && page.versions.length > 0 && (
              <MenuItem onClick={() => navigate(`/templates/${id}/versions`)}>Versions and compare</MenuItem>
            )}
            {changed && (
              <MenuItem onClick={() => void editing.discard('What was not saved was discarded')}>
                Discard the draft
              </MenuItem>
            )}
            <MenuItem onClick={() => navigate('/templates')}>All templates</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  )
}
