import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { EntriesEditor } from '../EntriesEditor.tsx'
import type { GridRow } from '../grid-rows.ts'
import { workWords } from '../work-id.ts'

type Props = { row: GridRow; at: number; most: number; close: () => void }

/** The entries of one row's day, on a phone. */
export const EntriesDialog = ({ row, at, most, close }: Props) => {
  const cell = row.cells[at]
  if (!cell) return null
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{workWords(row.work).who}</DialogTitle>
          <DialogContent>
            <EntriesEditor work={row.work} date={cell.date} entries={cell.entries} most={most} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
