import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '480px' },
  acts: { display: 'flex', columnGap: '8px', paddingTop: '8px' },
})

type Props = { isEdited: boolean; isReady?: boolean; save: () => Promise<void>; drop: () => void; children: ReactNode }

/** Fields of one page of the settings. Nothing is saved before one says so; nothing that was written is lost. */
export const SettingsForm = ({ isEdited, isReady = true, save, drop, children }: Props) => {
  const styles = useStyles()
  const canSave = isEdited && isReady
  const submit = () => {
    if (canSave) void save()
  }
  useKeys('Settings', [{ keys: 'Ctrl+Enter', words: 'Save', run: submit }])
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      {children}
      <div className={styles.acts}>
        <Button appearance="primary" type="submit" disabledFocusable={!canSave}>
          Save
        </Button>
        {isEdited && <Button onClick={drop}>Discard what I wrote</Button>}
      </div>
    </form>
  )
}
