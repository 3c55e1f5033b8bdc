import type { ClientKey } from '@praxis/practice'
import { clientsPerRun, tagSentence } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import type { BulkPage } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import { TagsField } from './TagsField.tsx'
import { useTagsInUse } from './use-tags-in-use.ts'

type Tagging = { add: string[]; remove: string[] }

const pageOf = (id: string, page: number, clients: ClientKey[], tagging: Tagging): BulkPage => {
  const run = `run:${id}:${page}` as const
  const input = { run, clients, ...tagging }
  return { run, count: clients.length, sent: { command: 'tag-clients', key: `${id}-${page}`, input } }
}

type Props = { clients: ClientKey[]; close: () => void; done: () => void }

/** Gives many clients tags, or takes some away: one act that can be left, and taken back. */
export const TagClientsDialog = ({ clients, close, done }: Props) => {
  const { bulks } = useService()
  const known = useTagsInUse()
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const words = clients.length === 1 ? '1 client' : `${clients.length} clients`
  const submit = () => {
    const id = crypto.randomUUID()
    const pages = Array.from({ length: Math.ceil(clients.length / clientsPerRun) }, (_, page) =>
      pageOf(id, page, clients.slice(page * clientsPerRun, (page + 1) * clientsPerRun), { add, remove }),
    )
    const title = tagSentence({ add, remove }, words)
    bulks.start({ id, kind: 'tag-clients', title, path: '', made: '/clients', pages })
    done()
  }
  const isReady = add.length + remove.length > 0 && !add.some(tag => remove.includes(tag))
  return (
    <FormDialog title={`Tag ${words}`} does={`Tag ${words}`} isReady={isReady} submit={submit} close={close}>
      <TagsField label="Give" known={known} chosen={add} onChange={setAdd} />
      {known.length > 0 && <TagsField label="Take off" only known={known} chosen={remove} onChange={setRemove} />}
    </FormDialog>
  )
}
