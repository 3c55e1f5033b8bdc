import { makeStyles, tokens } from '@fluentui/react-components'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { useNow } from './use-now.ts'
import { useSay } from './use-say.ts'

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
})

const patience = 10_000

/** Says from when the screen is, once the service has not answered for ten seconds. */
export const StaleNote = () => {
  const styles = useStyles()
  const { clock, follower } = useService()
  const { answers, lastAnswer } = useStore(follower.connection)
  const say = useSay()
  useNow(1000)
  const stale = !answers && Date.now() - lastAnswer > patience
  return (
    <span className={styles.note} role="status">
      {stale ? `as of ${say.clock(clock.at(lastAnswer))}, reconnecting` : ''}
    </span>
  )
}
