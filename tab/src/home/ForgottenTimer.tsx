import {
  Button,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { momentOn } from '#src/time/moment-on.ts'
import { timerNote } from '#src/time/timer-note.ts'
import type { Running } from '#src/time/timer-with-acts.ts'

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: '8px', [from.middle]: { padding: '8px 24px 0' } },
  acts: { flexWrap: 'wrap', rowGap: '8px' },
  time: { minWidth: '104px', width: '104px' },
  day: { minWidth: '136px', width: '136px' },
})

/** When people stop working, if nothing says otherwise. */
const usualEnd = '17:30'

/** A timer that ran very long was probably forgotten: when did the work end? */
export const ForgottenTimer = ({ running: { since } }: { running: Running }) => {
  const styles = useStyles()
  const say = useSay()
  const act = useAct()
  const { zone } = useMe()
  const began = say.clock(since)
  const [day, setDay] = useState<string>(say.dayOf(since))
  const [clock, setClock] = useState(began < usualEnd ? usualEnd : began)
  const stop = () => {
    const note = timerNote(since)
    if (isPlainDate(day)) void act('stop-timer', { at: momentOn(day, clock, zone), ...(note && { note }) })
  }
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>The timer has run since {say.moment(since)}.</MessageBarTitle> When did the work end?
        </MessageBarBody>
        <MessageBarActions className={styles.acts}>
          <Input
            size="small"
            type="date"
            aria-label="Day on which the work ended"
            className={styles.day}
            value={day}
            onChange={(_, { value }) => setDay(value)}
          />
          <Input
            size="small"
            type="time"
            aria-label="Time at which the work ended"
            className={styles.time}
            value={clock}
            onChange={(_, { value }) => setClock(value)}
          />
          <Button size="small" disabled={!isPlainDate(day) || clock === ''} onClick={stop}>
            Stop it there
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
