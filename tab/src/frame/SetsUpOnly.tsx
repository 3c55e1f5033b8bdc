import { Button, makeStyles } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { PageHead } from './PageHead.tsx'

const useStyles = makeStyles({
  words: { margin: '0', padding: '0 24px' },
  acts: { display: 'flex', columnGap: '8px', padding: '16px 24px' },
})

/** An administrator who works on nothing: the pages of work are not theirs. */
export const SetsUpOnly = () => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  return (
    <>
      <PageHead title="Praxis" />
      <p className={styles.words}>
        You set up Praxis for the firm. Jobs, clients and time are for those who work on them; give yourself such a role
        to see them.
      </p>
      <div className={styles.acts}>
        <Button onClick={() => navigate('/settings')}>Settings</Button>
        <Button onClick={() => navigate('/setup')}>First steps</Button>
      </div>
    </>
  )
}
