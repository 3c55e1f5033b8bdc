import { Button, Field, Popover, PopoverSurface, PopoverTrigger, Textarea } from '@fluentui/react-components'
import { Note20Filled, Note20Regular } from '@fluentui/react-icons/svg/note'
import type { Instant } from '@praxis/practice'
import { keepTimerNote, useTimerNote } from '#src/time/timer-note.ts'

const longest = 2000

/** The note that goes with the time when the timer stops. */
export const TimerNote = ({ since }: { since: Instant }) => {
  const text = useTimerNote(since)
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={text ? <Note20Filled /> : <Note20Regular />}>
          Note
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Note for the timer">
        <Field label="Note" hint="Saved with the time when the timer stops.">
          <Textarea
            rows={3}
            maxLength={longest}
            value={text}
            onChange={(_, { value }) => keepTimerNote(since, value)}
          />
        </Field>
      </PopoverSurface>
    </Popover>
  )
}
