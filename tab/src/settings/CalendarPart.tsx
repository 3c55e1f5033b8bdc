import { Button, Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import type { CalendarFacts, CalendarSettings } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { Asked } from '#src/frame/Asked.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { calendarAs } from './calendar-as.ts'
import { guessPlace } from './guess-place.ts'
import { useHolidays } from './place-fields.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { useEdited } from './use-edited.ts'

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap' },
  closed: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  reason: { flexGrow: 1 },
  add: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  plus: { alignSelf: 'start' },
})

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type Edit = { facts: CalendarFacts; change: (facts: CalendarFacts) => void }

const WorkingDays = ({ facts, change }: Edit) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { workingDays } = facts
  const tick = (day: number, on: boolean) =>
    change({ ...facts, workingDays: [...workingDays.filter(each => each !== day), ...(on ? [day] : [])].sort() })
  return (
    <fieldset className={shared.fieldset}>
      <legend>Working days</legend>
      <div className={styles.days}>
        {weekdays.map((name, at) => (
          <Checkbox
            key={name}
            label={name}
            checked={workingDays.includes(at + 1)}
            onChange={(_, { checked }) => tick(at + 1, checked === true)}
          />
        ))}
      </div>
    </fieldset>
  )
}

const Region = ({ facts, change }: Edit) => {
  const { region: own, ...elsewhere } = facts
  const regions = useHolidays(facts)?.regions ?? []
  if (regions.length === 0) return null
  return (
    <Field label="Region" hint="Some holidays are kept only there. The country is set under Firm.">
      <Select
        value={own ?? ''}
        onChange={(_, { value }) => change(value ? { ...elsewhere, region: value } : elsewhere)}
      >
        <option value="">The whole country</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

const Closed = ({ facts, change }: Edit) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const [date, setDate] = useState('')
  const [reason, setReason] = useState('')
  const isReady = isPlainDate(date) && reason.trim() !== '' && !facts.closed.some(each => each.date === date)
  const add = () => {
    if (!isPlainDate(date)) return
    const closed = [...facts.closed, { date, reason: reason.trim() }].sort((a, b) => a.date.localeCompare(b.date))
    change({ ...facts, closed })
    setDate('')
    setReason('')
  }
  return (
    <fieldset className={shared.fieldset}>
      <legend>Days on which the firm is closed</legend>
      <ul className={shared.list}>
        {facts.closed.map(({ date: day, reason: why }) => (
          <li key={day} className={styles.closed}>
            <span className={shared.tabular}>{say.date(day)}</span>
            <span className={styles.reason}>{why}</span>
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={`Open on ${say.date(day)}`}
              onClick={() => change({ ...facts, closed: facts.closed.filter(each => each.date !== day) })}
            />
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Field label="Day">
          <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
        </Field>
        <Field label="Why">
          <Input value={reason} maxLength={80} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Button className={styles.plus} disabledFocusable={!isReady} onClick={() => isReady && add()}>
          Add
        </Button>
      </div>
    </fieldset>
  )
}

const PublicHolidays = ({ facts }: Pick<Edit, 'facts'>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const days = useHolidays(facts)?.days
  if (!days) return null
  return (
    <details>
      <summary>
        {days.length === 0 ? 'No public holidays are known there' : `${days.length} public holidays to come`}
      </summary>
      <ul className={shared.list}>
        {days.map(({ date, name }) => (
          <li key={`${date} ${name}`} className={styles.closed}>
            <span className={shared.tabular}>{say.date(date)}</span>
            <span className={shared.aside}>{name}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Days = ({ settings }: { settings: CalendarSettings | null }) => {
  const act = useAct()
  const {
    value: facts,
    isEdited,
    change,
    drop,
  } = useEdited('calendar', settings ? calendarAs(settings) : guessPlace([]))
  const save = async () => {
    if ((await act('save-calendar', facts)).state === 'done') drop()
  }
  return (
    <SettingsForm isEdited={isEdited || !settings} isReady={facts.workingDays.length > 0} save={save} drop={drop}>
      <WorkingDays facts={facts} change={change} />
      <Region facts={facts} change={change} />
      <PublicHolidays facts={facts} />
      <Closed facts={facts} change={change} />
    </SettingsForm>
  )
}

/** Which days the firm works. Dates of jobs that are made already stay as they are. */
export const CalendarPart = () => (
  <Asked what="The calendar could not be loaded." asked={useAsk('calendar', {})}>
    {({ settings }) => <Days settings={settings} />}
  </Asked>
)
