import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { isUnfinished, useSetup } from './use-setup.ts'

const useStyles = makeStyles({ note: { margin: '0 16px 8px' } })

/** On an empty day: what jobs are made of is not there yet. */
export const SetupNote = () => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  if (!isUnfinished(useSetup())) return null
  return (
    <MessageBar intent="info" className={styles.note}>
      <MessageBarBody>Praxis is not set up yet: it has no jobs to show.</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => navigate('/setup')}>
          Go on setting up
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
