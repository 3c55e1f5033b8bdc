import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useDialogStyles } from './use-dialog-styles.ts'
import { useReturnFocus } from './use-return-focus.ts'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  wide: {
    maxWidth: '760px',
    width: '100vw',
    boxSizing: 'border-box',
    [from.middle]: { width: 'calc(100vw - 32px)' },
  },
  // As wide as what hangs into the margins, so that nothing of it is cut or has to be scrolled sideways.
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    margin: '-2px -16px',
    padding: '2px 16px',
    '& > *': { flexShrink: 0 },
  },
})

type Props = {
  title: string
  /** On the button that does it. */
  does: string
  /** On the button that leaves it. */
  leaves?: string
  /** What was entered can be done as it stands. */
  isReady?: boolean
  /** With room for a table. */
  wide?: boolean
  /** Other ways out, before the usual two. */
  others?: ReactNode
  submit: () => void
  close: () => void
  className?: string
  children: ReactNode
}

/** A dialog in which something is entered: Enter or its button does it, Escape leaves it, the focus goes back. */
export const FormDialog = ({ leaves = 'Cancel', isReady = true, wide = false, className, ...props }: Props) => {
  const styles = useStyles()
  const dialog = useDialogStyles()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={props.close}>
      <DialogSurface {...(wide && { className: styles.wide })}>
        <form
          onSubmit={event => {
            event.preventDefault()
            if (isReady) props.submit()
          }}
        >
          <DialogBody className={dialog.body}>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={mergeClasses(styles.fields, className)}>{props.children}</DialogContent>
            <DialogActions className={dialog.acts}>
              {props.others}
              <DialogTrigger disableButtonEnhancement>
                <Button>{leaves}</Button>
              </DialogTrigger>
              <Button appearance="primary" type="submit" disabledFocusable={!isReady}>
                {props.does}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
