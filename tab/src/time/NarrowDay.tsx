import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { PlainDate } from '@praxis/practice'
import { addDays, sayMinutes, sayWeekday } from '@praxis/practice'
import { useState } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { usePageTitle } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { StaleNote } from '#src/frame/StaleNote.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { AddRow } from './AddRow.tsx'
import { dayWords } from './day-words.ts'
import { EntriesEditor } from './EntriesEditor.tsx'
import type { GridCell, GridRow } from './grid-rows.ts'
import { readCell } from './read-cell.ts'
import { SavedNote } from './SavedNote.tsx'
import { TimerButton } from './TimerButton.tsx'
import type { WeekState } from './use-week.ts'
import { workId, workWords } from './work-id.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '48px',
    padding: '0 4px 0 16px',
    flexShrink: 0,
    columnGap: '8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'nowrap',
    outlineStyle: 'none',
  },
  right: { marginLeft: 'auto', display: 'flex', alignItems: 'center' },
  touch: { minWidth: '44px', minHeight: '44px' },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
    padding: '0 4px 8px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    height: '52px',
    padding: 0,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 0 0 2px ${tokens.colorTransparentStrokeInteractive}`,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  row: { gridTemplateColumns: 'minmax(0, 1fr) 72px 44px', padding: '0 8px 0 16px' },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  value: {
    position: 'relative',
    height: '44px',
    padding: '0 8px',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  running: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  late: { textDecorationLine: 'underline', textDecorationStyle: 'dotted' },
  field: { minWidth: 0, width: '72px', '& input': { textAlign: 'right' } },
  // Below the row, also below what stands after it.
  why: {
    order: 1,
    gridColumn: '1 / -1',
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    paddingBottom: '8px',
  },
  add: { padding: '8px 16px' },
  note: { padding: '4px 16px' },
  pad: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, 1fr)',
    columnGap: '8px',
    padding: '8px 16px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    boxShadow: tokens.shadow8,
  },
  step: { minWidth: 0, minHeight: '44px', padding: 0, fontVariantNumeric: 'tabular-nums', fontWeight: 'normal' },
})

type Props = { week: WeekState; date: PlainDate; go: (date: PlainDate) => void }

const Days = ({ week, date, go }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { host } = useService()
  const { myToday } = useMe()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame them
    <div role="group" aria-label="Days of the week" className={styles.days}>
      {(week.week?.days ?? []).map((day, at) => {
        const minutes = week.totals[at] ?? 0
        const { isShort } = dayWords(day, minutes, myToday)
        const weekday = sayWeekday(day.date, host.locale)
        const sum = minutes > 0 ? sayMinutes(minutes) : '–'
        return (
          <button
            key={day.date}
            type="button"
            aria-pressed={day.date === date}
            className={mergeClasses(styles.day, day.date === date && styles.chosen)}
            onClick={() => go(day.date)}
          >
            <span className={styles.name} aria-hidden>
              {weekday.slice(0, 3)}
            </span>
            <span className={shared.unseen}>
              {weekday} {Number(day.date.slice(8))},{' '}
            </span>
            <span className={isShort ? shared.warning : ''}>{sum}</span>
          </button>
        )
      })}
    </div>
  )
}

type Filling = {
  /** Fills the row's day in, or says why not. */
  fill: (text: string) => string | undefined
  open: () => void
}

const useRefused = (cell: GridCell): string | undefined => {
  const say = useSay()
  const { edit } = cell
  if (edit?.state !== 'refused' || !edit.refusal) return undefined
  return edit.refusal === 'several' ? 'There are several entries by now. Open them.' : say.refusal(edit.refusal)
}

const Value = ({ cell, timer, label, fill, open }: { cell: GridCell; timer: number; label: string } & Filling) => {
  const styles = useStyles()
  const [text, setText] = useState<string>()
  const [why, setWhy] = useState<string>()
  const refused = useRefused(cell)
  const minutes = cell.minutes + (cell.running ? timer : 0)
  const leave = () => {
    if (text === undefined) return
    const wrong = fill(text)
    setWhy(wrong)
    if (!wrong) setText(undefined)
  }
  const wrong = why ?? refused
  return (
    <>
      {text === undefined ? (
        <button
          type="button"
          aria-label={`${label}: ${minutes > 0 ? sayMinutes(minutes) : 'empty'}`}
          className={mergeClasses(
            styles.value,
            cell.running && styles.running,
            cell.edit?.state === 'late' && styles.late,
          )}
          onClick={() => (cell.entries.length > 1 ? open() : setText(cell.minutes > 0 ? sayMinutes(cell.minutes) : ''))}
        >
          {minutes > 0 ? sayMinutes(minutes) : '–'}
          {cell.entries.length > 1 && ' •'}
        </button>
      ) : (
        <Input
          className={styles.field}
          inputMode="decimal"
          aria-label={label}
          aria-invalid={wrong !== undefined}
          autoFocus
          value={text}
          onChange={(_, { value }) => {
            setWhy(undefined)
            setText(value)
          }}
          onBlur={leave}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave()
            if (key === 'Escape') setText(undefined)
          }}
        />
      )}
      {wrong && (
        <span role="alert" className={styles.why}>
          {wrong}
        </span>
      )}
    </>
  )
}

type LineProps = {
  week: WeekState
  row: GridRow
  at: number
  isSelected: boolean
  select: () => void
  open: () => void
}

const Line = ({ week, row, at, isSelected, select, open }: LineProps) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { who, what } = workWords(row.work)
  const cell = row.cells[at]
  const most = week.week?.days[at]?.most ?? 1440
  const { job, task, jobName, taskTitle } = row.work
  if (!cell) return null
  const fill = (text: string) => {
    const read = readCell(text, most)
    if (!read.ok) return read.why
    week.queue.forget(row.work, cell.date)
    if (read.minutes !== cell.minutes) week.queue.add({ date: cell.date, work: row.work, minutes: read.minutes })
    return undefined
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside do it by keyboard
    <li
      className={mergeClasses(shared.row, shared.tall, styles.row, isSelected && styles.selected)}
      data-row
      onFocus={select}
      onClick={select}
    >
      <span className={styles.lines}>
        <Ellipsis text={who} />
        <Ellipsis text={what} className={shared.caption} />
      </span>
      <Value cell={cell} timer={week.timer} label={`${who}, ${what}`} fill={fill} open={open} />
      {job && jobName ? (
        <TimerButton
          work={{ job, clientName: who, jobName, ...(task && { task }), ...(taskTitle && { taskTitle }) }}
          touch
        />
      ) : (
        <span />
      )}
    </li>
  )
}

const steps = [-6, 6, 15, 60]

/** Adds to, or takes from, the chosen row's time of the day. */
const Pad = ({ week, row, at }: { week: WeekState; row: GridRow; at: number }) => {
  const styles = useStyles()
  const cell = row.cells[at]
  const several = (cell?.entries.length ?? 0) > 1
  const add = (minutes: number) => {
    if (!cell || several) return
    week.queue.add({ date: cell.date, work: row.work, minutes: Math.max(0, cell.minutes + minutes) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame them
    <div role="group" aria-label="Add to the chosen row" className={styles.pad}>
      {steps.map(minutes => (
        <Button
          key={minutes}
          className={styles.step}
          disabledFocusable={!cell || several}
          // The row stays the chosen one, and what is typed in it is kept.
          onMouseDown={event => event.preventDefault()}
          onClick={() => add(minutes)}
        >
          {minutes > 0 ? `+${sayMinutes(minutes)}` : sayMinutes(minutes)}
        </Button>
      ))}
    </div>
  )
}

/** On a phone: one day at a time. */
export const NarrowDay = ({ week, date, go }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const [opened, setOpened] = useState<GridRow>()
  const heading = usePageTitle(say.date(date))
  const at = week.week?.days.findIndex(day => day.date === date) ?? 0
  const row = week.rows.find(({ id }) => id === chosen)
  const open = opened && week.rows.find(({ id }) => id === opened.id)
  const cell = open?.cells[at]
  return (
    <>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {say.date(date)}
        </h1>
        <StaleNote />
        <span className={styles.right}>
          <Button
            appearance="subtle"
            className={styles.touch}
            icon={<ChevronLeft20Regular />}
            aria-label="Week before"
            onClick={() => go(addDays(date, -7))}
          />
          <Button
            appearance="subtle"
            className={styles.touch}
            icon={<ChevronRight20Regular />}
            aria-label="Week after"
            onClick={() => go(addDays(date, 7))}
          />
        </span>
      </header>
      <Days week={week} date={date} go={go} />
      <div className={styles.list}>
        {week.week ? (
          <ul className={shared.list} aria-label={say.longDate(date)}>
            {week.rows.map(each => (
              <Line
                key={`${each.id} ${date}`}
                week={week}
                row={each}
                at={at}
                isSelected={each.id === chosen}
                select={() => setChosen(each.id)}
                open={() => setOpened(each)}
              />
            ))}
          </ul>
        ) : (
          <RowBars rows={6} height={60} columns="minmax(0, 1fr) 72px 44px" />
        )}
        <div className={styles.add}>
          <AddRow week={week} onAdded={work => setChosen(workId(work))} />
        </div>
        <div className={styles.note}>
          <SavedNote />
        </div>
      </div>
      {row && <Pad week={week} row={row} at={at} />}
      {open && cell && (
        <Dialog open onOpenChange={() => setOpened(undefined)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{workWords(open.work).who}</DialogTitle>
              <DialogContent>
                <EntriesEditor
                  work={open.work}
                  date={cell.date}
                  entries={cell.entries}
                  most={week.week?.days[at]?.most ?? 1440}
                />
              </DialogContent>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  )
}
