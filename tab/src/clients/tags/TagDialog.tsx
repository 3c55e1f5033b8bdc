import type { ClientPage } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { TagsField } from './TagsField.tsx'
import { tagsChange } from './tags-shown.ts'
import { useTagsInUse } from './use-tags-in-use.ts'

/** The tags of one client, as they shall be. */
export const TagDialog = ({ client, close }: { client: ClientPage; close: () => void }) => {
  const act = useAct()
  const known = useTagsInUse()
  const before = client.tags ?? []
  const [chosen, setChosen] = useState(before)
  const { add, remove } = tagsChange(before, chosen)
  const submit = () => {
    close()
    void act('tag-client', { client: client.key, add, remove })
  }
  return (
    <FormDialog
      title={`Tags of ${client.name}`}
      does="Save"
      isReady={add.length + remove.length > 0}
      submit={submit}
      close={close}
    >
      <TagsField label="Tags" known={known} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  )
}
