import { makeStyles } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import { useState } from 'react'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { AddRow } from '../AddRow.tsx'
import { SavedNote } from '../SavedNote.tsx'
import type { WeekState } from '../use-week.ts'
import { workId } from '../work-id.ts'
import { DayHeader } from './DayHeader.tsx'
import { DayLine, RestrictedLine } from './DayLine.tsx'
import { DayStrip } from './DayStrip.tsx'
import { EntriesDialog } from './EntriesDialog.tsx'
import { TimePad } from './TimePad.tsx'

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  add: { padding: '8px 16px' },
  note: { padding: '4px 16px' },
})

type Props = { week: WeekState; date: PlainDate; go: (date: PlainDate) => void }

/** On a phone: one day at a time. */
export const NarrowDay = ({ week, date, go }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const [opened, setOpened] = useState<string>()
  const at = week.week?.days.findIndex(day => day.date === date) ?? 0
  const restricted = week.week?.restricted?.[at] ?? 0
  const rowOf = (id: string | undefined) => week.rows.find(row => row.id === id)
  const [row, open] = [rowOf(chosen), rowOf(opened)]
  return (
    <>
      <DayHeader date={date} go={go} />
      <DayStrip week={week} date={date} go={go} />
      <div className={styles.list}>
        {week.week ? (
          <ul className={shared.list} aria-label={say.longDate(date)}>
            {week.rows.map(each => (
              <DayLine
                key={`${each.id} ${date}`}
                week={week}
                row={each}
                at={at}
                isSelected={each.id === chosen}
                select={() => setChosen(each.id)}
                open={() => setOpened(each.id)}
              />
            ))}
            {restricted > 0 && <RestrictedLine minutes={restricted} />}
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
      {row && <TimePad week={week} row={row} at={at} />}
      {open && (
        <EntriesDialog row={open} at={at} most={week.week?.days[at]?.most ?? 1440} close={() => setOpened(undefined)} />
      )}
    </>
  )
}
