import { makeStyles } from '@fluentui/react-components'
import { PageHead } from './PageHead.tsx'

const useStyles = makeStyles({ words: { margin: '0', padding: '0 24px' } })

/** An administrator who works on nothing: the pages of work are not theirs. */
export const SetsUpOnly = () => (
  <main>
    <PageHead title="Praxis" />
    <p className={useStyles().words}>
      You set up Praxis for the firm. Jobs, clients and time are for those who work on them; give yourself such a role
      to see them.
    </p>
  </main>
)
