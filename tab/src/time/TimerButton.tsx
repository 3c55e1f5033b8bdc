import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import { Play16Regular, Play20Regular } from '@fluentui/react-icons/svg/play'
import { Stop16Filled, Stop20Filled } from '@fluentui/react-icons/svg/stop'
import type { TimedWork } from './timer-with-acts.ts'
import { useTimer } from './use-timer.ts'

const useStyles = makeStyles({
  touch: { minWidth: '44px', minHeight: '44px' },
  play: { color: tokens.colorNeutralForeground3 },
  stop: { color: tokens.colorBrandForeground1 },
})

/** Starts the timer on a piece of work, or stops it where it runs. */
export const TimerButton = ({ work, touch = false }: { work: TimedWork; touch?: boolean }) => {
  const styles = useStyles()
  const { isOn, toggle } = useTimer()
  const on = isOn(work)
  const words = `${on ? 'Stop' : 'Start'} the timer on ${work.taskTitle ?? work.jobName}`
  const [Play, Stop] = touch ? [Play20Regular, Stop20Filled] : [Play16Regular, Stop16Filled]
  return (
    <Tooltip content={on ? 'Stop the timer' : 'Start the timer'} relationship="description">
      <Button
        appearance="subtle"
        size={touch ? 'large' : 'small'}
        aria-label={words}
        {...(touch && { className: styles.touch })}
        icon={on ? <Stop className={styles.stop} /> : <Play className={styles.play} />}
        onClick={event => {
          event.stopPropagation()
          toggle(work)
        }}
      />
    </Tooltip>
  )
}
