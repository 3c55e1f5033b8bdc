import { useState } from 'preact/hooks'
import { fromLocalInput, nextMorning, toLocalInput } from '#src/shell/teams/clock-moves.ts'
import type { ClockAnswer } from '../../wire.ts'
import { send } from '../ask-server.ts'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import { Menu, MenuGroup, MenuItem, useCloseMenu } from './Menu.tsx'

const minute = 60_000

type MoveProps = { now: number; move(to: number): void }

const DateMove = ({ now, move }: MoveProps) => {
  const { person } = useShell()
  const close = useCloseMenu()
  const [text, setText] = useState(toLocalInput(nextMorning(now, person.zone), person.zone))
  const to = fromLocalInput(text, person.zone)
  const later = to !== undefined && to > now
  return (
    <form
      class="clock-date"
      onSubmit={event => {
        event.preventDefault()
        if (!later) return
        close()
        move(to)
      }}
    >
      <input
        type="datetime-local"
        aria-label="Date and time to go to"
        value={text}
        min={toLocalInput(now, person.zone)}
        onInput={event => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={!later}>
        Go
      </button>
    </form>
  )
}

const ClockMenu = ({ now, move, disabled }: MoveProps & { disabled: boolean }) => {
  const { person } = useShell()
  return (
    <Menu
      label="Move the clock"
      className="button small-button clock-more"
      disabled={disabled}
      button={<Icon name="down" size={16} />}
    >
      <MenuGroup label={person.zone.replaceAll('_', ' ')}>
        <MenuItem name="15 minutes on" onChoose={() => move(now + 15 * minute)}>
          15 minutes on
        </MenuItem>
        <MenuItem name="1 hour on" onChoose={() => move(now + 60 * minute)}>
          1 hour on
        </MenuItem>
        <MenuItem name="Next morning, 08:00" onChoose={() => move(nextMorning(now, person.zone))}>
          Next morning, 08:00
        </MenuItem>
      </MenuGroup>
      <DateMove now={now} move={move} />
    </Menu>
  )
}

const Progress = ({ clock }: { clock: ClockAnswer }) => {
  if (!clock.moving) return null
  const { from, to } = clock.moving
  const share = to > from ? Math.min(1, (clock.now - from) / (to - from)) : 1
  return (
    <div
      class="clock-progress"
      role="progressbar"
      aria-label="The clock is moving"
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div style={{ width: `${share * 100}%` }} />
    </div>
  )
}

/** The tenant's clock in the person's own zone, and the ways to move it on. */
export const ClockControl = ({ clock }: { clock: ClockAnswer }) => {
  const { person, when, notify, feed } = useShell()
  const move = (to: number) => void send('POST', '/api/clock', { to }).catch(error => notify(error.message))
  const moving = clock.moving !== undefined
  return (
    <div class="clock">
      <time class="clock-now" dateTime={new Date(clock.now).toISOString()} title={person.zone}>
        <span class="clock-long">{when.clock(clock.now)}</span>
        <span class="clock-short">{when.shortClock(clock.now)}</span>
      </time>
      <span class="clock-buttons">
        <button
          type="button"
          class="button small-button"
          disabled={moving}
          title="To 08:00 of the next morning"
          onClick={() => move(nextMorning(feed.now(), person.zone))}
        >
          Next day
        </button>
        <ClockMenu now={clock.now} move={move} disabled={moving} />
      </span>
      <Progress clock={clock} />
    </div>
  )
}
