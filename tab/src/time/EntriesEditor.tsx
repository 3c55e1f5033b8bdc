import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import type { EntryView, PlainDate, WorkName } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import type { Given } from './EntryRow.tsx'
import { EntryRow } from './EntryRow.tsx'

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: '8px', width: '400px', maxWidth: '100%' },
  head: { display: 'flex', justifyContent: 'space-between', fontWeight: tokens.fontWeightSemibold },
})

type Props = { work: WorkName; date: PlainDate; entries: EntryView[]; most: number }

const useSaving = ({ work, date }: Props) => {
  const act = useAct()
  return {
    change: async (entry: EntryView, { minutes, note, billable }: Given) => {
      const changes = {
        ...(minutes !== entry.minutes && { minutes }),
        ...(note !== (entry.note ?? '') && { note }),
        ...(billable !== entry.billable && { billable }),
      }
      if (Object.keys(changes).length === 0) return undefined
      return act('change-time', { entry: entry.key, ...changes }, { showsRefusal: true })
    },
    add: ({ minutes, note, billable }: Given) => {
      const on = work.job
        ? { job: work.job, ...(work.task && { task: work.task }), billable }
        : { activity: work.activity ?? '' }
      return act('log-time', { ...on, date, minutes, ...(note && { note }) }, { showsRefusal: true })
    },
    remove: (entry: EntryView) => void act('remove-time', { entry: entry.key }),
  }
}

/** The entries of one day and one piece of work, each to be changed or removed, and one more to be added. */
export const EntriesEditor = (props: Props) => {
  const { work, date, entries, most } = props
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { change, add, remove } = useSaving(props)
  const [adding, setAdding] = useState(entries.length === 0)
  const internal = work.job === undefined
  const sum = entries.reduce((minutes, entry) => minutes + entry.minutes, 0)
  const addOne = async (given: Given) => {
    const came = await add(given)
    if (came.state === 'done') setAdding(false)
    return came
  }
  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <span>{say.date(date)}</span>
        <span className={shared.tabular}>{sayMinutes(sum)}</span>
      </div>
      {entries.map(entry => (
        <EntryRow
          key={`${entry.key} ${entry.version}`}
          entry={entry}
          internal={internal}
          most={most}
          save={given => change(entry, given)}
          remove={() => remove(entry)}
        />
      ))}
      {adding ? (
        <EntryRow internal={internal} most={most} save={addOne} focused />
      ) : (
        <div>
          <Button size="small" icon={<Add16Regular />} onClick={() => setAdding(true)}>
            Add
          </Button>
        </div>
      )}
    </div>
  )
}
