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
import { useMe } from '#src/people/use-me.ts'
import { momentOn } from '#src/time/moment-on.ts'
import { timerNote } from '#src/time/timer-note.ts'
import type { Running } from '#src/time/timer-with-acts.ts'

const useStyles = makeStyles({
  when: { display: 'inline-flex', columnGap: '4px' },
  time: { minWidth: '96px', width: '96px' },
  day: { minWidth: '136px', width: '136px' },
})

/** A timer that ran very long was probably forgotten: when did the work end? */
export const ForgottenTimer = ({ running: { since } }: { running: Running }) => {
  const styles = useStyles()
  const say = useSay()
  const act = useAct()
  const { zone } = useMe()
  const [day, setDay] = useState<string>(say.dayOf(since))
  const [clock, setClock] = useState('17:30')
  const stop = () => {
    const note = timerNote(since)
    if (isPlainDate(day)) void act('stop-timer', { at: momentOn(day, clock, zone), ...(note && { note }) })
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>The timer has run since {say.moment(since)}.</MessageBarTitle> When did the work end?
      </MessageBarBody>
      <MessageBarActions>
        <span className={styles.when}>
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
        </span>
        <Button size="small" disabled={!isPlainDate(day) || clock === ''} onClick={stop}>
          Stop it there
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
