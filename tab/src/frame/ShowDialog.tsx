import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useDialogStyles } from './use-dialog-styles.ts'
import { useReturnFocus } from './use-return-focus.ts'

type Props = {
  title: string
  /** What can be done from here, before the way out. */
  others?: ReactNode
  close: () => void
  className?: string
  children: ReactNode
}

/** A dialog in which something is shown: Escape or its button leaves it, the focus goes back. */
export const ShowDialog = ({ title, others, close, className, children }: Props) => {
  const styles = useDialogStyles()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody className={styles.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent {...(className && { className })}>{children}</DialogContent>
          <DialogActions className={styles.acts}>
            {others}
            <DialogTrigger disableButtonEnhancement>
              <Button>Close</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
